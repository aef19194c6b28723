package org.diapason.sip.network;

import javax.net.ssl.SSLHandshakeException;

/** Carries a refusal through the SIP library to whoever sends. */
final class TlsRefusedException extends SSLHandshakeException {

  private static final long serialVersionUID = 1L;

  private final transient TlsRefusal refusal;

  TlsRefusedException(TlsRefusal refusal) {
    super("TLS refused: " + refusal.reason());
    this.refusal = refusal;
  }

  TlsRefusal refusal() {
    return refusal;
  }
}
