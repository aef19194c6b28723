package org.diapason.peers.rig;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority with one server certificate, in PEM files as the programs read them. */
public final class Certificates {

  private final Path folder;

  private Certificates(Path folder) {
    this.folder = folder;
  }

  /** Makes both for a host name. */
  public static Certificates forHost(Path folder, String host) {
    try {
      Files.createDirectories(folder);
      KeyPair authority = pair();
      KeyPair server = pair();
      write(folder.resolve("ca.pem"), "CERTIFICATE", sign("Test CA", authority, authority, host, true));
      write(folder.resolve("server.pem"), "CERTIFICATE", sign(host, server, authority, host, false));
      write(folder.resolve("server.key"), "PRIVATE KEY", server.getPrivate().getEncoded());
      Files.writeString(folder.resolve("both.pem"),
          Files.readString(folder.resolve("server.key")) + Files.readString(folder.resolve("server.pem")));
      return new Certificates(folder);
    } catch (IOException | GeneralSecurityException | OperatorCreationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What clients trust. */
  public Path authority() {
    return folder.resolve("ca.pem");
  }

  public Path certificate() {
    return folder.resolve("server.pem");
  }

  public Path key() {
    return folder.resolve("server.key");
  }

  /** Key and certificate in one file. */
  public Path both() {
    return folder.resolve("both.pem");
  }

  private static byte[] sign(String name, KeyPair subject, KeyPair authority, String host, boolean isAuthority)
      throws IOException, OperatorCreationException {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Test CA"),
        BigInteger.valueOf(now.toEpochMilli() * 2 + (isAuthority ? 1 : 0)), Date.from(now.minus(Duration.ofHours(1))),
        Date.from(now.plus(Duration.ofDays(1))), new X500Name("CN=" + name), subject.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    if (!isAuthority) {
      builder.addExtension(Extension.subjectAlternativeName, false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    }
    return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate())).getEncoded();
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    return generator.generateKeyPair();
  }

  private static void write(Path file, String kind, byte[] content) throws IOException {
    Files.writeString(file, "-----BEGIN " + kind + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind + "-----\n");
  }
}
