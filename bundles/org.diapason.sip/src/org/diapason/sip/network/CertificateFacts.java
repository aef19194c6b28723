package org.diapason.sip.network;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What to show of a certificate that was refused.
 *
 * @param names whom it is for: SIP URIs, DNS names and addresses of its subjectAltName
 * @param sha256 fingerprint, lower-case hexadecimal
 */
public record CertificateFacts(String subject, String issuer, List<String> names, Instant notAfter, String sha256) {

  public CertificateFacts {
    names = List.copyOf(names);
  }

  static CertificateFacts of(X509Certificate certificate) {
    return new CertificateFacts(certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(), DomainIdentity.of(certificate).all(),
        certificate.getNotAfter().toInstant(), fingerprint(certificate));
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
