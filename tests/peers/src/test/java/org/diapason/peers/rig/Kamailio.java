package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Kamailio as registrar and proxy on loopback. Any user may sign in whose password is {@link #password}; users named
 * {@code port-N} are whoever listens on UDP port N, and callers named {@code sipp} need no password.
 */
public final class Kamailio implements AutoCloseable {

  private final Path folder;
  private final int port;
  private final int tlsPort;
  private final Certificates certificates;
  private Program program;

  private Kamailio(Path folder, int port, Certificates certificates) {
    this.folder = folder;
    this.port = port;
    this.tlsPort = port + 1;
    this.certificates = certificates;
  }

  /**
   * Starts one.
   *
   * @param algorithm of the digest: MD5 or SHA-256
   * @param certifiedHost the name in its certificate
   */
  public static Kamailio start(Path folder, String algorithm, String certifiedHost) {
    try {
      Files.createDirectories(folder);
      Kamailio kamailio = new Kamailio(folder, Ports.free(2), Certificates.forHost(folder, certifiedHost));
      kamailio.configure(algorithm);
      kamailio.start();
      return kamailio;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  public static String password(String user) {
    return "secret-" + user;
  }

  /** Port of UDP and TCP. */
  public int port() {
    return port;
  }

  public int tlsPort() {
    return tlsPort;
  }

  public Certificates certificates() {
    return certificates;
  }

  /** What it prints: a line per request, as {@code INVITE call-id from user to user over udp}. */
  public Transcript output() {
    return program.output();
  }

  /** Ends it without warning and loses all it knew. */
  public void kill() {
    program.kill();
  }

  /** Starts it again where it was. */
  public void start() {
    Path here = folder.toAbsolutePath();
    program = Program.start(folder, Map.of(), List.of("/usr/sbin/kamailio", "-f", "kamailio.cfg", "-DD", "-E",
        "-m", "16", "-M", "4", "-Y", here.toString(), "-P", here.resolve("kamailio.pid").toString()));
    program.output().await("ready to serve");
  }

  @Override
  public void close() {
    program.close();
  }

  private void configure(String algorithm) throws IOException {
    Path folderNow = folder.toAbsolutePath();
    String script = Resources.text("kamailio.cfg").replace("@PORT@", String.valueOf(port))
        .replace("@TLSPORT@", String.valueOf(tlsPort)).replace("@ALGORITHM@", algorithm)
        .replace("@TLSCFG@", folderNow.resolve("tls.cfg").toString());
    Files.writeString(folder.resolve("kamailio.cfg"), script);
    Files.writeString(folder.resolve("tls.cfg"), """
        [server:default]
        method = TLSv1.2+
        verify_certificate = no
        require_certificate = no
        private_key = %s
        certificate = %s
        [client:default]
        verify_certificate = no
        """.formatted(certificates.key().toAbsolutePath(), certificates.certificate().toAbsolutePath()));
  }
}
