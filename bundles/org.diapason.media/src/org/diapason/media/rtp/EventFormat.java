package org.diapason.media.rtp;

/**
 * How telephone events travel.
 *
 * @param payloadType 0 to 127
 * @param clock of their durations in Hz
 */
public record EventFormat(int payloadType, int clock) {}
