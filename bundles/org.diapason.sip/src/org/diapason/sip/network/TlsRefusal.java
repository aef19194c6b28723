package org.diapason.sip.network;

import java.util.Optional;
import org.diapason.sip.route.Target;

/**
 * Why a TLS peer is not taken for the domain. Never answered by clear text.
 *
 * @param domain that had to be proven
 * @param certificate what the peer showed, if it came to that
 */
public record TlsRefusal(Target target, String domain, Reason reason, Optional<CertificateFacts> certificate) {

  /** What was wrong. */
  public enum Reason {
    /** No chain to a trust anchor. */
    UNTRUSTED,
    EXPIRED,
    NOT_YET_VALID,
    /** The certificate is for others (RFC 5922). */
    WRONG_NAME,
    /** No common version or cipher suite, or the peer does not speak TLS. */
    NO_AGREEMENT
  }
}
