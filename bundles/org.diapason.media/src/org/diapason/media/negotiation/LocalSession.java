package org.diapason.media.negotiation;

import java.util.Optional;
import org.diapason.media.sdp.Connection;
import org.diapason.media.sdp.Origin;
import org.diapason.media.sdp.SessionDescription;

/**
 * What one call's descriptions of ours have in common. Every offer or answer returns the next value, which is to be
 * kept once the description is sent, even if the peer then refuses it: versions and payload types never go back.
 *
 * @param id session identifier, 0 or above, unique among our sessions
 * @param last description sent last
 * @param payloadTypes payload types in use
 */
public record LocalSession(long id, Optional<SessionDescription> last, PayloadTypes payloadTypes) {
  private static final String NO_USER = "-";

  /** A session nothing was sent of. */
  public static LocalSession start(long id) {
    return new LocalSession(id, Optional.empty(), PayloadTypes.NONE);
  }

  /** Origin of the next description; its version is the last one's. */
  Origin origin(Connection address) {
    String version = last.map(sent -> sent.origin().version()).orElse("1");
    return new Origin(NO_USER, Long.toString(id), version, address);
  }

  /** Takes a description about to be sent; its version is one above the last if anything changed (RFC 3264 §8). */
  LocalSession sending(SessionDescription next, PayloadTypes types) {
    boolean unchanged = last.isEmpty() || last.get().equals(next);
    return new LocalSession(id, Optional.of(unchanged ? next : newer(next)), types);
  }

  private static SessionDescription newer(SessionDescription next) {
    Origin origin = next.origin();
    String version = Long.toString(Long.parseLong(origin.version()) + 1);
    return next.withOrigin(new Origin(origin.user(), origin.sessionId(), version, origin.address()));
  }
}
