package org.diapason.sip.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;

/**
 * How TLS is spoken.
 *
 * @param anchors trusted certificates; empty: those of the system
 * @param own our key and certificate: as a client's, and to accept connections
 * @param protocols names of the JDK, TLSv1.2 and TLSv1.3 as a rule
 */
public record TlsSettings(Optional<KeyStore> anchors, Optional<OwnKey> own, List<String> protocols) {

  private static final List<String> MODERN = List.of("TLSv1.3", "TLSv1.2");

  /** A key store with one private key and the password of both. */
  public record OwnKey(KeyStore store, char[] password) {
    @Override
    public String toString() {
      return "OwnKey";
    }
  }

  public TlsSettings {
    protocols = List.copyOf(protocols);
  }

  /** The system's trust anchors, TLS 1.2 and 1.3, no certificate of our own. */
  public static TlsSettings system() {
    return new TlsSettings(Optional.empty(), Optional.empty(), MODERN);
  }

  /** Trusts only these. */
  public static TlsSettings trusting(KeyStore anchors) {
    return new TlsSettings(Optional.of(anchors), Optional.empty(), MODERN);
  }

  /**
   * Trusts only these certificates.
   *
   * @param certificates PEM, one or more certificates, or DER
   * @throws GeneralSecurityException when there is no certificate
   */
  public static TlsSettings trusting(byte[] certificates) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    InputStream in = new ByteArrayInputStream(certificates);
    int index = 0;
    for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
      store.setCertificateEntry("anchor" + index++, certificate);
    }
    return trusting(store);
  }

  public TlsSettings with(OwnKey key) {
    return new TlsSettings(anchors, Optional.of(key), protocols);
  }
}
