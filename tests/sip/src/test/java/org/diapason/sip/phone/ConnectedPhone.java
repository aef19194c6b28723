package org.diapason.sip.phone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.time.SystemTime;
import org.diapason.sip.network.Certificates;
import org.diapason.sip.network.TlsSettings;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.diapason.sip.rig.StreamPlug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A phone in real time that registers over connections at servers that a test plays. */
@ExtendWith(MessagesOnFailure.class)
abstract class ConnectedPhone {

  static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  final SystemTime time = new SystemTime();
  final Phone phone = new Phone(time);

  @TempDir
  private Path folder;

  @AfterEach
  void close() {
    phone.close();
    time.close();
  }

  static Peer tcp() throws IOException {
    return new Peer(new StreamPlug(new ServerSocket(0, 5, LOOPBACK), "TCP"));
  }

  /** Registers over a connection: the second REGISTER shows the connection's own port. */
  Message registered(Peer server) {
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
    server.grant(server.request("REGISTER"), 60);
    Message second = server.request("REGISTER");
    server.grant(second, 60);
    phone.told.next(RegistrationInput.Registered.class);
    return second;
  }

  void trust(Certificates authority) throws Exception {
    Path file = folder.resolve("ca.pem");
    Certificate root = authority.client().anchors().orElseThrow().getCertificate("root");
    Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(root.getEncoded())
        + "\n-----END CERTIFICATE-----\n");
    phone.settings.set(AccountSettings.CERTIFICATE_FILE, phone.account().id().owner(), file.toString());
  }

  static Peer tls(TlsSettings settings) throws Exception {
    TlsSettings.OwnKey own = settings.own().orElseThrow();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own.store(), own.password());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new Peer(new StreamPlug(context.getServerSocketFactory().createServerSocket(0, 5, LOOPBACK), "TLS"));
  }
}
