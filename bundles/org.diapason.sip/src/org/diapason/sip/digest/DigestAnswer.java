package org.diapason.sip.digest;

import java.util.Locale;

/**
 * What a client says to a {@link Challenge}.
 *
 * @param nonceCount 1 for the first use of the nonce
 */
public record DigestAnswer(Challenge challenge, String user, String uri, String clientNonce, int nonceCount) {

  /** The {@code response} parameter (RFC 7616 §3.4.1). */
  public String response(String method, String password) {
    Algorithm algorithm = challenge.algorithm();
    String first = algorithm.hex(user + ":" + challenge.realm() + ":" + password);
    if (algorithm.session()) {
      first = algorithm.hex(first + ":" + challenge.nonce() + ":" + clientNonce);
    }
    String second = algorithm.hex(method + ":" + uri);
    return algorithm.hex(challenge.qop()
        ? String.join(":", first, challenge.nonce(), count(), clientNonce, "auth", second)
        : String.join(":", first, challenge.nonce(), second));
  }

  /** The whole header value. */
  public String header(String method, String password) {
    StringBuilder value = new StringBuilder("Digest username=").append(quoted(user))
        .append(", realm=").append(quoted(challenge.realm()))
        .append(", nonce=").append(quoted(challenge.nonce()))
        .append(", uri=").append(quoted(uri))
        .append(", response=").append(quoted(response(method, password)))
        .append(", algorithm=").append(challenge.algorithm().token());
    if (challenge.qop()) {
      value.append(", cnonce=").append(quoted(clientNonce)).append(", qop=auth, nc=").append(count());
    }
    if (!challenge.opaque().isEmpty()) {
      value.append(", opaque=").append(quoted(challenge.opaque()));
    }
    return value.toString();
  }

  private String count() {
    return String.format(Locale.ROOT, "%08x", nonceCount);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
