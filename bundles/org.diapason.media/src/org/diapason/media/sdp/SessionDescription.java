package org.diapason.media.sdp;

import java.util.List;
import java.util.Optional;

/**
 * A whole description (RFC 8866 §5).
 *
 * @param origin who made it, and its version
 * @param name session name, {@code -} if there is none
 * @param connection address of all media that have none of their own
 * @param bandwidths bandwidth proposals
 * @param times when it is active; at least one
 * @param attributes attributes of the session
 * @param media media lines, at most {@link SdpParser#MAX_MEDIA} when parsed
 * @param others other lines in the order of RFC 8866 (repeat times follow all times)
 */
public record SessionDescription(
    Origin origin,
    String name,
    Optional<Connection> connection,
    List<Bandwidth> bandwidths,
    List<Timing> times,
    Attributes attributes,
    List<MediaDescription> media,
    List<Line> others) {
  public SessionDescription {
    LineText.line(name);
    bandwidths = List.copyOf(bandwidths);
    times = times.isEmpty() ? List.of(Timing.PERMANENT) : List.copyOf(times);
    media = List.copyOf(media);
    others = Line.inOrder(others);
  }

  /** A description with nothing but what every call needs. */
  public static SessionDescription of(
      Origin origin, Connection connection, List<Timing> times, List<MediaDescription> media) {
    return new SessionDescription(
        origin, "-", Optional.of(connection), List.of(), times, Attributes.NONE, media, List.of());
  }

  /** Address at which a line's media is received: its own, else the session's. */
  public Optional<Connection> connectionOf(MediaDescription line) {
    return line.connection().or(() -> connection);
  }

  /** Direction as signalled: the line's, else the session's, else both ways. */
  public Direction signalledDirectionOf(MediaDescription line) {
    return line.attributes().direction().or(attributes::direction).orElse(Direction.SENDRECV);
  }

  /**
   * Direction as meant: as signalled, but a side that gives the address 0.0.0.0 or :: cannot receive (hold after
   * RFC 2543), and one that refuses the line takes no part.
   */
  public Direction directionOf(MediaDescription line) {
    if (line.port() == 0) {
      return Direction.INACTIVE;
    }
    boolean heldByAddress = connectionOf(line).map(Connection::isUnspecified).orElse(false);
    Direction signalled = signalledDirectionOf(line);
    return heldByAddress ? signalled.withoutReceiving() : signalled;
  }

  /** The same description by another origin. */
  public SessionDescription withOrigin(Origin other) {
    return new SessionDescription(other, name, connection, bandwidths, times, attributes, media, others);
  }
}
