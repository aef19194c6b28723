package org.diapason.sip.network;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of one test. */
public final class Certificates {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final AtomicLong SERIAL = new AtomicLong(1);

  private final Instant now;
  private final KeyPair keys;
  private final X509Certificate root;

  /**
   * @param now real time, which the class library checks certificates against
   */
  public Certificates(Instant now) throws Exception {
    this.now = now;
    this.keys = pair();
    this.root = sign("Test CA", keys, Duration.ofHours(-1), Duration.ofDays(1), true, Optional.empty());
  }

  public static GeneralName uri(String uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
  }

  public static GeneralName dns(String name) {
    return new GeneralName(GeneralName.dNSName, name);
  }

  public static GeneralName ip(String address) {
    return new GeneralName(GeneralName.iPAddress, address);
  }

  public X509Certificate certificate(String commonName, GeneralName... names) throws Exception {
    return sign(commonName, pair(), Duration.ofHours(-1), Duration.ofHours(1), false, names(names));
  }

  /** Settings of a server with such a certificate. */
  public TlsSettings server(GeneralName... names) throws Exception {
    return server(Duration.ofHours(-1), Duration.ofHours(1), names);
  }

  public TlsSettings server(Duration from, Duration until, GeneralName... names) throws Exception {
    KeyPair own = pair();
    X509Certificate leaf = sign("server", own, from, until, false, names(names));
    KeyStore store = empty();
    store.setKeyEntry("own", own.getPrivate(), PASSWORD, new Certificate[] {leaf, root});
    return TlsSettings.trusting(anchors()).with(new TlsSettings.OwnKey(store, PASSWORD));
  }

  /** Settings of a client that trusts this authority. */
  public TlsSettings client() throws Exception {
    return TlsSettings.trusting(anchors());
  }

  private KeyStore anchors() throws Exception {
    KeyStore store = empty();
    store.setCertificateEntry("root", root);
    return store;
  }

  private X509Certificate sign(String name, KeyPair subject, Duration from, Duration until, boolean authority,
      Optional<GeneralNames> names) throws Exception {
    JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Test CA"),
        BigInteger.valueOf(SERIAL.getAndIncrement()), Date.from(now.plus(from)), Date.from(now.plus(until)),
        new X500Name("CN=" + name), subject.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (names.isPresent()) {
      builder.addExtension(Extension.subjectAlternativeName, false, names.get());
    }
    return new JcaX509CertificateConverter().getCertificate(
        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  private static Optional<GeneralNames> names(GeneralName... names) {
    return names.length == 0 ? Optional.empty() : Optional.of(new GeneralNames(names));
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static KeyStore empty() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
