package org.diapason.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.diapason.attack.rig.Blows;
import org.diapason.attack.rig.DatagramTap;
import org.diapason.attack.rig.Messages;
import org.diapason.attack.rig.Victims;
import org.diapason.core.call.CallId;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.setting.Owner;
import org.junit.jupiter.api.Test;

/** Floods: what goes on goes on, and nothing piles up. */
class FloodTest extends AttackFixture {

  private static final int PER_SECOND = 500;
  private static final int SECONDS = 10;
  private static final int REGISTRARS_SECONDS = 3;
  private static final int SOURCES = 50;
  private static final long MOST_GROWTH = 50 << 20;

  @Test
  void callGoesOnUnderFloodsOfInvites() throws Exception {
    try (Victims victims = overUdp()) {
      DatagramTap tap = (DatagramTap) victims.tap();
      victims.phone().settings().set(HandlingSettings.CALL_WAITING, Owner.PHONE, false);
      CallId call = victims.talk();
      List<DatagramSocket> sources = new ArrayList<>();
      for (int i = 0; i < SOURCES; i++) {
        sources.add(new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.1." + (1 + i)), 0)));
      }
      for (int i = 0; i < PER_SECOND * SECONDS; i++) {
        byte[] invite = Messages.bytes(Messages.request("INVITE", tap.contact(), "UDP", "127.0.1.1:9", Messages.OFFER));
        sources.get(i % SOURCES).send(new DatagramPacket(invite, invite.length, tap.phone()));
        Blows.pause(PER_SECOND);
      }
      sources.forEach(DatagramSocket::close);

      assertUntouched(victims, call);
      assertThat(tap.answers()).isEmpty();
      for (int i = 0; i < PER_SECOND * REGISTRARS_SECONDS; i++) {
        tap.inject(Messages.bytes(Messages.request("INVITE", tap.contact(), "UDP", "127.0.0.1:" + tap.port(), Messages.OFFER)));
        Blows.pause(PER_SECOND);
      }
      assertUntouched(victims, call);
      assertThat(tap.answers()).isNotEmpty().noneMatch(answer -> answer.startsWith("SIP/2.0 18"));
      victims.registerAgain();
      assertThat(vitals.lines()).hasSizeLessThan(5);
    }
  }

  private void assertUntouched(Victims victims, CallId call) {
    assertThat(vitals.growth()).isLessThan(MOST_GROWTH);
    assertThat(victims.phone().calls().list()).hasSize(1);
    victims.awaitEchoOf(call);
  }
}
