package org.diapason.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.diapason.attack.rig.Blows;
import org.diapason.attack.rig.DatagramTap;
import org.diapason.attack.rig.MediaTap;
import org.diapason.attack.rig.Messages;
import org.diapason.attack.rig.Victims;
import org.diapason.core.call.CallId;
import org.junit.jupiter.api.Test;

/** What gets past the guard of SIP: spoiled descriptions from the registrar, and spoiled packets during a call. */
class ContentAttackTest extends AttackFixture {

  private static final int OFFERS = 250;
  private static final int ANSWERS = 12;
  private static final int PACKETS = 500;
  private static final int PER_SECOND = 1_000;

  @Test
  void spoiledOffersAreRefusedOrRing() throws Exception {
    try (Victims victims = overUdp()) {
      DatagramTap tap = (DatagramTap) victims.tap();
      int rang = 0;
      for (int i = 0; i < OFFERS; i++) {
        String invite = Messages.request("INVITE", tap.contact(), "UDP", "127.0.0.1:" + tap.port(),
            mutator.mutate(Messages.OFFER));
        tap.inject(Messages.bytes(invite));
        String answer = finalOrRinging(tap);
        if (answer.startsWith("SIP/2.0 18")) {
          rang++;
          tap.inject(Messages.bytes(Messages.cancel(invite)));
          while (!finalOrRinging(tap).startsWith("SIP/2.0 487")) {
            // The answer to CANCEL may come first.
          }
        } else {
          assertThat(answer).matches("(?s)SIP/2.0 (488|486|500) .*");
        }
        tap.inject(Messages.bytes(Messages.acknowledge(invite, answer)));
      }

      assertThat(rang).isBetween(OFFERS / 10, OFFERS - OFFERS / 10);
      assertUnharmed(victims);
    }
  }

  @Test
  void spoiledDescriptionsOnTheWayHarmNobody() throws Exception {
    try (Victims victims = overUdp()) {
      for (int i = 0; i < ANSWERS; i++) {
        boolean ours = i % 2 == 0;
        victims.tap().edit(message -> ours ? Messages.withBody(message, mutator::mutate) : message,
            message -> ours ? message : Messages.withBody(message, mutator::mutate));
        victims.awaitOutcome(victims.dial("600"));
        victims.hangUpAll();
      }
      victims.tap().edit(message -> message, message -> message);

      assertUnharmed(victims);
    }
  }

  @Test
  void spoiledPacketsHarmNoCall() throws Exception {
    try (Victims victims = overUdp(); MediaTap media = MediaTap.open()) {
      victims.tap().edit(media::fromRegistrar, media::fromPhone);
      CallId call = victims.talk();

      for (boolean report : List.of(false, true)) {
        for (String source : List.of(STRANGER, REGISTRAR)) {
          Blows.datagrams(InetAddress.ofLiteral(source), media.phone(report), spoiled(media, report), PER_SECOND);
        }
        withSeed(() -> victims.awaitEchoOf(call));
        for (byte[] packet : spoiled(media, report)) {
          media.inject(packet, report);
          Blows.pause(PER_SECOND);
        }
        withSeed(() -> victims.awaitEchoOf(call));
      }
      victims.tap().edit(message -> message, message -> message);

      assertUnharmed(victims);
    }
  }

  private List<byte[]> spoiled(MediaTap media, boolean report) {
    List<byte[]> seeds = media.seeds(report);
    return Stream.generate(() -> mutator.mutate(seeds)).limit(PACKETS)
        .filter(packet -> packet.length < 1_400).toList();
  }

  private static String finalOrRinging(DatagramTap tap) throws InterruptedException {
    String answer = "SIP/2.0 100 ";
    while (answer.startsWith("SIP/2.0 100 ")) {
      answer = tap.answers().poll(5, TimeUnit.SECONDS);
      assertThat(answer).as("answer to a spoiled offer").isNotNull();
    }
    return answer;
  }
}
