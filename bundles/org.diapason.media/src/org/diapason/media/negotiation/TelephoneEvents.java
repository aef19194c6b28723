package org.diapason.media.negotiation;

/**
 * DTMF as RTP events (RFC 4733).
 *
 * @param sendPayloadType payload type of events we send
 * @param receivePayloadType payload type of events we receive
 * @param clock RTP clock of the events in Hz; the codec's, unless the peer has events of another clock only
 */
public record TelephoneEvents(int sendPayloadType, int receivePayloadType, int clock) {}
