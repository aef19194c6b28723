package org.diapason.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.diapason.attack.rig.Blows;
import org.diapason.attack.rig.DatagramAttacker;
import org.diapason.attack.rig.DatagramTap;
import org.diapason.attack.rig.Messages;
import org.diapason.attack.rig.StreamAttacker;
import org.diapason.attack.rig.StreamTap;
import org.diapason.attack.rig.Victims;
import org.diapason.core.account.Transport;
import org.diapason.core.call.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The attacks that kill the bare library, and spoiled requests and responses, over each transport. Every one is looked at
 * by its victim before the next is sent: what none answers is followed by something that is answered.
 */
class AttackTest extends AttackFixture {

  private static final int MUTATIONS = 2_000;
  /** With its allowance a source may send 2,400 at this rate before it is over its budget. */
  private static final int PER_SECOND = 1_000;

  @Test
  void datagramsHarmNobody() throws Exception {
    try (Victims victims = overUdp()) {
      DatagramTap tap = (DatagramTap) victims.tap();
      InetSocketAddress pbx = new InetSocketAddress(REGISTRAR, victims.registrar().port(Transport.UDP));
      String via = "127.0.0.1:" + tap.port();

      for (String source : List.of(STRANGER, REGISTRAR)) {
        assertLookedAt(DatagramAttacker.strike(InetAddress.ofLiteral(source), pbx, all("600", "UDP", source + ":9"),
            PER_SECOND));
      }
      vitals.checkLines();
      assertLookedAt(DatagramAttacker.strike(InetAddress.ofLiteral(STRANGER), tap.phone(),
          all(tap.contact(), "UDP", via), PER_SECOND, tap::settle));
      assertThat(tap.answers()).isEmpty();
      assertLookedAt(tap.strike(all(tap.contact(), "UDP", via), PER_SECOND));

      assertThat(tap.answers()).isNotEmpty();
      assertUnharmed(victims);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TCP", "TLS"})
  void connectionsHarmNobody(Transport transport) throws Exception {
    try (Victims victims = transport == Transport.TLS ? overTls() : overTcp()) {
      for (String source : List.of(STRANGER, REGISTRAR)) {
        try (StreamAttacker attacker = attacker(transport, source, victims.registrar())) {
          assertLookedAt(attacker.strike(all("600", transport.name(), source + ":9"), PER_SECOND));
        }
      }
      vitals.checkLines();
      phoneSurvivesItsRegistrar(victims, transport);
    }
  }

  private static StreamAttacker attacker(Transport transport, String source, Exchange pbx) {
    InetAddress from = InetAddress.ofLiteral(source);
    InetSocketAddress target = new InetSocketAddress(REGISTRAR, pbx.port(transport));
    return transport == Transport.TLS ? StreamAttacker.overTls(from, target, client(pbx))
        : StreamAttacker.overTcp(from, target);
  }

  /** The phone accepts no connections, so only its registrar can attack it. It signs in again whenever it has hung up. */
  private void phoneSurvivesItsRegistrar(Victims victims, Transport transport) throws Exception {
    StreamTap tap = (StreamTap) victims.tap();
    int delivered = 0;
    for (byte[] message : all(tap.contact(), transport.name(), "127.0.0.1:" + tap.port())) {
      victims.forgetSignIns();
      if (tap.hangsUp(message)) {
        victims.awaitSignIn();
      }
      delivered++;
      Blows.pause(PER_SECOND);
    }

    assertLookedAt(delivered);
    assertThat(tap.answers()).isNotEmpty();
    assertUnharmed(victims);
  }

  /** None was turned away at the gate because there were too many of them. */
  private void assertLookedAt(int messages) {
    assertThat(messages).isGreaterThan(MUTATIONS);
    assertThat(vitals.lines()).noneMatch(line -> line.contains("OVER_BUDGET") || line.contains("TOO_MANY_CONNECTIONS"));
  }

  private List<byte[]> all(String user, String transport, String via) {
    List<byte[]> seeds = Messages.seeds(user, transport, via);
    // The whole ones first: their answers show that the attack arrives.
    Stream<byte[]> spoiled = Stream.generate(() -> mutator.mutate(seeds)).limit(MUTATIONS);
    return Stream.of(seeds.stream(), Blows.killers(user, transport, via).stream(),
        Blows.framings(user, transport, via).stream(), spoiled).flatMap(part -> part).toList();
  }
}
