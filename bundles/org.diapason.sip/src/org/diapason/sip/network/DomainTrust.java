package org.diapason.sip.network;

import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Trusts a chain only if it leads to an anchor and its end speaks for one domain. One for each handshake. */
final class DomainTrust extends X509ExtendedTrustManager {

  private final X509TrustManager anchors;
  private final String domain;
  private volatile X509Certificate shown;
  private volatile TlsRefusal.Reason reason = TlsRefusal.Reason.NO_AGREEMENT;

  DomainTrust(X509TrustManager anchors, String domain) {
    this.anchors = anchors;
    this.domain = domain;
  }

  /** Why the handshake failed, once it has. */
  TlsRefusal.Reason reason() {
    return reason;
  }

  Optional<CertificateFacts> facts() {
    return Optional.ofNullable(shown).map(CertificateFacts::of);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    shown = chain[0];
    try {
      anchors.checkServerTrusted(chain, type);
    } catch (CertificateException refused) {
      reason = reasonOf(refused);
      throw refused;
    }
    if (!DomainIdentity.of(chain[0]).serves(domain)) {
      reason = TlsRefusal.Reason.WRONG_NAME;
      throw new CertificateException("Not a certificate for " + domain);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    anchors.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return anchors.getAcceptedIssuers();
  }

  private static TlsRefusal.Reason reasonOf(Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return TlsRefusal.Reason.EXPIRED;
      }
      if (cause instanceof CertificateNotYetValidException) {
        return TlsRefusal.Reason.NOT_YET_VALID;
      }
      if (cause instanceof CertPathValidatorException path
          && path.getReason() == CertPathValidatorException.BasicReason.EXPIRED) {
        return TlsRefusal.Reason.EXPIRED;
      }
    }
    return TlsRefusal.Reason.UNTRUSTED;
  }
}
