package org.diapason.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ServerSocketFactory;
import org.diapason.attack.rig.Certificate;
import org.diapason.attack.rig.DatagramTap;
import org.diapason.attack.rig.Mutator;
import org.diapason.attack.rig.StreamTap;
import org.diapason.attack.rig.Victims;
import org.diapason.attack.rig.Vitals;
import org.diapason.core.account.Transport;
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
    Victims victims = new Victims(folder,
        exchange -> new StreamTap(exchange.port(Transport.TCP), ServerSocketFactory.getDefault(), false));
    victims.register(Transport.TCP, Map.of());
    return warm(victims);
  }

  /** Calls are no part of it: the demo PBX behind the tap has no TLS. */
  final Victims overTls() throws Exception {
    Certificate certificate = Certificate.make("127.0.0.1", folder.resolve("trusted.pem"));
    Victims victims = new Victims(folder,
        exchange -> new StreamTap(exchange.port(Transport.TCP), certificate.server(), true));
    victims.register(Transport.TLS, Map.of("account.certificate.file", folder.resolve("trusted.pem").toString()));
    vitals.note();
    return victims;
  }

  final void assertUnharmed(Victims victims) {
    withSeed(() -> {
      victims.hangUpAll();
      victims.registerAgain();
      victims.callAndBeCalled();
      vitals.check(MEGABYTES);
    });
  }

  final void assertRegisteredAndWell(Victims victims) {
    withSeed(() -> {
      victims.hangUpAll();
      victims.registerAgain();
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
