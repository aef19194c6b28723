package org.diapason.sip.digest;

import java.util.Arrays;
import java.util.Optional;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.WWWAuthenticateHeader;

/**
 * One digest challenge that we could answer.
 *
 * @param opaque empty text when absent
 * @param qop whether {@code qop=auth} was offered; false: none was (RFC 2069)
 * @param stale the password was right, only the nonce is old
 * @param proxy 407 rather than 401
 */
public record Challenge(String realm, String nonce, String opaque, Algorithm algorithm, boolean qop, boolean stale,
    boolean proxy) {

  private static final int MOST = 512;

  /** Reads a 401's header; empty for Basic, an unknown algorithm, or a quality of protection that is not ours. */
  public static Optional<Challenge> read(WWWAuthenticateHeader header) {
    boolean proxy = header instanceof ProxyAuthenticateHeader;
    String realm = header.getRealm();
    String nonce = header.getNonce();
    String opaque = header.getOpaque() == null ? "" : header.getOpaque();
    if (!"Digest".equalsIgnoreCase(header.getScheme()) || realm == null || nonce == null
        || realm.length() + nonce.length() + opaque.length() > MOST) {
      return Optional.empty();
    }
    String qop = header.getQop() == null ? "" : header.getQop();
    boolean auth = Arrays.stream(qop.split("[,\\s\"]+")).anyMatch("auth"::equalsIgnoreCase);
    if (!qop.isBlank() && !auth) {
      return Optional.empty();
    }
    return Algorithm.named(header.getAlgorithm()).filter(algorithm -> auth || !algorithm.session())
        .map(algorithm -> new Challenge(realm, nonce, opaque, algorithm, auth, header.isStale(), proxy));
  }

  /** Name of the header that answers it. */
  public String answerHeader() {
    return proxy ? "Proxy-Authorization" : AuthorizationHeader.NAME;
  }
}
