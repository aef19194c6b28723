package org.diapason.sip.exchange;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.diapason.sip.network.TlsSettings;

/**
 * Who an exchange is over TLS: a key on the curve P-256 and a certificate that it has signed itself. Both live as long as the
 * exchange, and the key leaves memory never.
 */
record Identity(X509Certificate certificate, TlsSettings.OwnKey ownKey) {

  private static final Duration LIFE = Duration.ofDays(365);
  /** The clock of who checks it, in a test or in another container, may be slow. */
  private static final Duration SLACK = Duration.ofDays(1);

  /**
   * Makes one.
   *
   * @param domain that it proves to serve (RFC 5922 §7.1), beside 127.0.0.1
   */
  static Identity of(String domain, Instant now, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair keys = generator.generateKeyPair();
      X509Certificate certificate = signed(keys, names(domain), now, random);
      return new Identity(certificate, stored(keys, certificate, random));
    } catch (GeneralSecurityException | OperatorCreationException | IOException missing) {
      throw new IllegalStateException("The class library lacks what TLS needs", missing);
    }
  }

  private static X509Certificate signed(KeyPair keys, GeneralNames names, Instant now, SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    X500Name name = new X500Name("CN=Diapason exchange");
    JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, new BigInteger(127, random),
        Date.from(now.minus(SLACK)), Date.from(now.plus(LIFE)), name, keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(Extension.subjectAlternativeName, false, names);
    return new JcaX509CertificateConverter().getCertificate(
        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  private static TlsSettings.OwnKey stored(KeyPair keys, X509Certificate certificate, SecureRandom random)
      throws GeneralSecurityException, IOException {
    char[] password = new BigInteger(127, random).toString(Character.MAX_RADIX).toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("exchange", keys.getPrivate(), password, new Certificate[] {certificate});
    return new TlsSettings.OwnKey(store, password);
  }

  /** The domain as a SIP URI, as RFC 5922 §7.1 wants it first, and as what it is; addresses are proven as such alone. */
  private static GeneralNames names(String domain) {
    List<GeneralName> names = new ArrayList<>();
    names.add(new GeneralName(GeneralName.uniformResourceIdentifier, "sip:" + domain));
    if (!isAddress(domain)) {
      names.add(new GeneralName(GeneralName.dNSName, domain));
    }
    names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }

  private static boolean isAddress(String domain) {
    try {
      InetAddress.ofLiteral(domain);
      return true;
    } catch (IllegalArgumentException name) {
      return false;
    }
  }
}
