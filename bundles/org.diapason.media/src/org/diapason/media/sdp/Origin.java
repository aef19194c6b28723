package org.diapason.media.sdp;

/**
 * Who made the session ({@code o=}). Identifier and version of peers are kept as text: they are compared, not counted.
 *
 * @param user user name or {@code -}
 * @param sessionId identifier, decimal digits as a rule
 * @param version version of the description, decimal digits as a rule
 * @param address address of the host that made it
 */
public record Origin(String user, String sessionId, String version, Connection address) {
  public Origin {
    LineText.word(user);
    LineText.word(sessionId);
    LineText.word(version);
  }
}
