package org.diapason.core.media;

/**
 * What an offer and its answer agreed on.
 *
 * @param direction of the stream, seen from here
 * @param telephoneEvents whether digits can travel as RFC 4733 events
 */
public record Negotiated(AudioCodec codec, Direction direction, boolean telephoneEvents) {
}
