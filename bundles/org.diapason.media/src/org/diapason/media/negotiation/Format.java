package org.diapason.media.negotiation;

import org.diapason.media.sdp.RtpMap;

/**
 * One format of a media line that both sides know.
 *
 * @param <T> what it means to us
 */
record Format<T>(int payloadType, RtpMap encoding, T meaning) {}
