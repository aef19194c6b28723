package org.diapason.media.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.core.media.Direction.SENDRECV;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.Bodies;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.ParsedSdp;
import org.diapason.media.sdp.SdpParser;
import org.diapason.media.sdp.SessionDescription;

final class NegotiatorPropertiesTest extends NegotiatorFixture {
  /** Whoever offers, both ends mean the same codec by the same numbers, and the flows fit. */
  @Property
  void bothEndsUnderstandTheSame(
      @ForAll("codecs") List<AudioCodec> hers, @ForAll("codecs") List<AudioCodec> his,
      @ForAll Direction offered, @ForAll Direction wanted) {
    Negotiator alice = new Negotiator(Capabilities.of(hers));
    SessionDescription offer = alice.offer(fresh, ALICE, offered).description();
    switch (new Negotiator(Capabilities.of(his)).answer(LocalSession.start(78), sent(offer), BOB, wanted)) {
      case Answer.Rejected(Rejection reason) -> assertThat(hers).doesNotContainAnyElementsOf(his);
      case Answer.Accepted answer -> {
        NegotiatedAudio heard = agreed(alice.accept(offer, sent(answer.description())));
        assertThat(heard.codec()).isEqualTo(answer.audio().codec()).isEqualTo(firstCommon(hers, his));
        assertThat(heard.sendPayloadType()).isEqualTo(answer.audio().receivePayloadType());
        assertThat(heard.receivePayloadType()).isEqualTo(answer.audio().sendPayloadType());
        assertThat(heard.direction()).isEqualTo(answer.audio().direction().reversed());
        assertThat(heard.events().orElseThrow().clock()).isEqualTo(heard.clock());
      }
    }
  }

  /** A number never changes its meaning, whoever offers next and in whatever order. */
  @Property
  void payloadTypesStayAsTheyWere(@ForAll("codecs") List<AudioCodec> first, @ForAll("codecs") List<AudioCodec> second) {
    Offer before = new Negotiator(Capabilities.of(first)).offer(fresh, ALICE, SENDRECV);
    Offer after = new Negotiator(Capabilities.of(second)).offer(before.session(), ALICE, SENDRECV);
    MediaDescription old = before.description().media().getFirst();
    MediaDescription next = after.description().media().getFirst();
    assertThat(next.payloadTypes()).doesNotHaveDuplicates();
    for (int type : next.payloadTypes()) {
      if (old.payloadTypes().contains(type)) {
        assertThat(next.encoding(type)).isEqualTo(old.encoding(type));
      }
    }
  }

  /** Damaged offers and answers are taken or refused; what is sent then has the offer's lines and can be read. */
  @Property(tries = 3_000)
  void damagedDescriptionsAreTakenOrRefused(@ForAll long seed) {
    if (SdpParser.parse(Bodies.damaged(seed)) instanceof ParsedSdp.Valid(SessionDescription theirs)) {
      if (negotiator.answer(fresh, theirs, BOB, SENDRECV) instanceof Answer.Accepted answer) {
        assertThat(sent(answer.description())).isEqualTo(answer.description());
        assertThat(answer.description().media()).hasSameSizeAs(theirs.media());
        negotiator.offer(answer.session(), BOB, SENDRECV);
      }
      assertThat(negotiator.accept(negotiator.offer(fresh, ALICE, SENDRECV).description(), theirs)).isNotNull();
    }
  }

  @Provide
  Arbitrary<List<AudioCodec>> codecs() {
    return Arbitraries.of(AudioCodec.class).list().ofMinSize(1).uniqueElements();
  }

  private static AudioCodec firstCommon(List<AudioCodec> hers, List<AudioCodec> his) {
    return hers.stream().filter(his::contains).findFirst().orElseThrow();
  }
}
