package org.diapason.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.diapason.attack.rig.Certificate;
import org.diapason.attack.rig.DatagramTap;
import org.diapason.attack.rig.Mutator;
import org.diapason.attack.rig.StreamTap;
import org.diapason.attack.rig.Victims;
import org.diapason.attack.rig.Vitals;
import org.diapason.core.account.Transport;
import org.diapason.core.call.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole phone at the whole demo PBX, both attacked from a stranger's address and from the registrar's own, which knows the
 * phone's secret contact: without that the source filter would hide a missing guard. Afterwards the phone registers again,
 * calls and is called, and hears itself.
 */
abstract class AttackFixture {

  static final String STRANGER = "127.0.0.2";
  static final String REGISTRAR = "127.0.0.1";

  private static final long SEED = Long.getLong("attack.seed", 20_261_122L);
  private static final int MEGABYTES = 20;

  final Vitals vitals = new Vitals();
  final Mutator mutator = new Mutator(SEED);
  @TempDir
  Path folder;

  @BeforeEach
  void listen() {
    vitals.listen();
  }

  @AfterEach
  void stop() {
    vitals.close();
  }

  final Victims overUdp() throws IOException {
    Victims victims = new Victims(folder, exchange -> new DatagramTap(exchange.port(Transport.UDP)));
    victims.register(Transport.UDP, Map.of());
    return warm(victims);
  }

  final Victims overTcp() throws IOException {
    Victims victims = new Victims(folder, exchange -> new StreamTap(exchange.port(Transport.TCP),
        ServerSocketFactory.getDefault(), SocketFactory.getDefault()));
    victims.register(Transport.TCP, Map.of());
    return warm(victims);
  }

  /** TLS from the phone to the tap and from there to the demo PBX; within calls the phone speaks to the latter itself. */
  final Victims overTls() throws Exception {
    Path trusted = folder.resolve("trusted.pem");
    Certificate certificate = Certificate.make("127.0.0.1", trusted);
    Victims victims = new Victims(folder,
        exchange -> new StreamTap(exchange.port(Transport.TLS), certificate.server(), client(exchange)));
    Files.writeString(trusted, Certificate.text(victims.registrar().certificate()), StandardOpenOption.APPEND);
    victims.register(Transport.TLS, Map.of("account.certificate.file", trusted.toString()));
    return warm(victims);
  }

  static SSLSocketFactory client(Exchange exchange) {
    try {
      return Certificate.client(exchange.certificate());
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  final void assertUnharmed(Victims victims) {
    withSeed(() -> {
      victims.hangUpAll();
      victims.registerAgain();
      victims.callAndBeCalled();
      vitals.check(MEGABYTES);
    });
  }

  /** Everything is loaded and made before the attack, so that it does not count as growth. */
  private Victims warm(Victims victims) {
    victims.talk();
    victims.hangUpAll();
    vitals.note();
    return victims;
  }

  static void withSeed(Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | AssertionError harmed) {
      throw new AssertionError("after -Dattack.seed=" + SEED + ": " + harmed.getMessage(), harmed);
    }
  }
}
