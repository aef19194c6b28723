package org.diapason.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.diapason.attack.rig.Blows;
import org.diapason.attack.rig.DatagramTap;
import org.diapason.attack.rig.Messages;
import org.diapason.attack.rig.StreamTap;
import org.diapason.attack.rig.Tap;
import org.diapason.attack.rig.Victims;
import org.diapason.core.account.Transport;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The attacks that kill the bare library, and spoiled requests and responses, over each transport. */
class AttackTest extends AttackFixture {

  private static final int MUTATIONS = 2_000;
  private static final int MOST_CONNECTIONS = 40;
  private static final int PER_SECOND = 1_000;

  @Test
  void datagramsHarmNobody() throws Exception {
    try (Victims victims = overUdp()) {
      DatagramTap tap = (DatagramTap) victims.tap();
      String via = "127.0.0.1:" + tap.port();

      both(() -> strike(victims, STRANGER, Transport.UDP),
          () -> Blows.datagrams(InetAddress.ofLiteral(STRANGER), tap.phone(), all(tap.contact(), "UDP", via), PER_SECOND));
      assertThat(tap.answers()).isEmpty();
      both(() -> strike(victims, REGISTRAR, Transport.UDP), () -> injectAll(victims, all(tap.contact(), "UDP", via)));

      assertThat(tap.answers()).isNotEmpty();
      assertUnharmed(victims);
    }
  }

  @Test
  void connectionsHarmNobody() throws Exception {
    try (Victims victims = overTcp()) {
      Tap tap = victims.tap();

      injectAll(victims, all(tap.contact(), "TCP", "127.0.0.1:" + tap.port()));
      strike(victims, STRANGER, Transport.TCP);
      strike(victims, REGISTRAR, Transport.TCP);

      assertThat(tap.answers()).isNotEmpty();
      assertUnharmed(victims);
    }
  }

  @Test
  @Disabled("fails in about one run of three: two threads of the library read one connection after it was remade")
  void phoneSurvivesItsRegistrarsTlsConnection() throws Exception {
    try (Victims victims = overTls()) {
      injectAll(victims, all(victims.tap().contact(), "TLS", "127.0.0.1:" + victims.tap().port()));

      assertRegisteredAndWell(victims);
      assertThat(victims.tap().answers()).isNotEmpty();
    }
  }

  private static void both(Runnable one, Runnable other) throws InterruptedException {
    Thread thread = Thread.ofVirtual().start(one);
    other.run();
    thread.join();
  }

  /** Attacks the demo PBX. */
  private void strike(Victims victims, String source, Transport transport) {
    InetSocketAddress target = new InetSocketAddress("127.0.0.1", victims.registrar().port(transport));
    List<byte[]> attack = all("600", transport.name(), source + ":9");
    if (transport == Transport.UDP) {
      Blows.datagrams(InetAddress.ofLiteral(source), target, attack, PER_SECOND);
    } else {
      Blows.streams(InetAddress.ofLiteral(source), target, attack);
    }
  }

  /** A stream whose framing broke is closed; the phone has to sign in again before the next strikes it. */
  private static void injectAll(Victims victims, List<byte[]> attack) {
    int connections = MOST_CONNECTIONS;
    for (byte[] message : attack) {
      if (victims.tap() instanceof StreamTap stream && !stream.isConnected()) {
        if (--connections == 0) {
          return;
        }
        victims.registerAgain();
      }
      try {
        victims.tap().inject(message);
      } catch (IOException hungUp) {
        // As it should.
      }
      Blows.pause(PER_SECOND);
    }
  }

  private synchronized List<byte[]> all(String user, String transport, String via) {
    List<byte[]> seeds = Messages.seeds(user, transport, via);
    // The whole ones first: their answers show that the attack arrives.
    Stream<byte[]> spoiled = Stream.generate(() -> mutator.mutate(seeds)).limit(MUTATIONS);
    return Stream.of(seeds.stream(), Blows.killers(user, transport, via).stream(),
        Blows.framings(user, transport, via).stream(), spoiled).flatMap(part -> part).toList();
  }
}
