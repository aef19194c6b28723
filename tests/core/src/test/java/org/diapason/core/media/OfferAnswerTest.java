package org.diapason.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.media.OfferAnswer.OfferReceived;
import org.diapason.core.media.OfferAnswer.OfferSent;
import org.diapason.core.media.OfferAnswer.Settled;
import org.diapason.core.media.OfferAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The six patterns of RFC 6337 §2.2, each initial and in a session, each accepted, refused, and met by another offer. */
class OfferAnswerTest {

  static Stream<Arguments> patterns() {
    Stream<Carrier[]> six = Stream.of(
        new Carrier[] {Carrier.INVITE, Carrier.INVITE_OK},
        new Carrier[] {Carrier.INVITE_OK, Carrier.ACK},
        new Carrier[] {Carrier.INVITE, Carrier.RELIABLE_PROVISIONAL},
        new Carrier[] {Carrier.RELIABLE_PROVISIONAL, Carrier.PRACK},
        new Carrier[] {Carrier.PRACK, Carrier.PRACK_OK},
        new Carrier[] {Carrier.UPDATE, Carrier.UPDATE_OK});
    return six.flatMap(p -> Stream.of(false, true).map(agreed -> Arguments.of(p[0], p[1], agreed)));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void ourOfferIsSettledByItsAnswer(Carrier offer, Carrier answer, boolean agreed) {
    OfferAnswer.Step sent = new Settled(agreed).sendOffer(offer);
    assertThat(sent).isEqualTo(new OfferAnswer.Step(new OfferSent(offer, agreed), Verdict.PROCEED));
    assertThat(sent.next().receiveAnswer(answer)).isEqualTo(new OfferAnswer.Step(new Settled(true), Verdict.COMMIT));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void theirOfferIsSettledByOurAnswer(Carrier offer, Carrier answer, boolean agreed) {
    OfferAnswer.Step received = new Settled(agreed).receiveOffer(offer);
    assertThat(received).isEqualTo(new OfferAnswer.Step(new OfferReceived(offer, agreed), Verdict.PROCEED));
    assertThat(received.next().sendAnswer(answer)).isEqualTo(new OfferAnswer.Step(new Settled(true), Verdict.COMMIT));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void afterARefusalTheSessionOfBeforeIsInForce(Carrier offer, Carrier answer, boolean agreed) {
    OfferAnswer sent = new Settled(agreed).sendOffer(offer).next();
    assertThat(sent.agreed()).isEqualTo(agreed);
    assertThat(sent.refused()).isEqualTo(new OfferAnswer.Step(new Settled(agreed), Verdict.ROLL_BACK));
    OfferAnswer received = new Settled(agreed).receiveOffer(offer).next();
    assertThat(received.refused()).isEqualTo(new OfferAnswer.Step(new Settled(agreed), Verdict.ROLL_BACK));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void anOfferAgainstOursIsGlare(Carrier offer, Carrier answer, boolean agreed) {
    OfferAnswer sent = new Settled(agreed).sendOffer(offer).next();
    assertThat(sent.receiveOffer(Carrier.UPDATE)).isEqualTo(new OfferAnswer.Step(sent, Verdict.GLARE));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void aSecondOfferOfTheirsHasToWait(Carrier offer, Carrier answer, boolean agreed) {
    OfferAnswer received = new Settled(agreed).receiveOffer(offer).next();
    assertThat(received.receiveOffer(Carrier.UPDATE)).isEqualTo(new OfferAnswer.Step(received, Verdict.BUSY));
    assertThat(received.sendOffer(Carrier.INVITE)).isEqualTo(new OfferAnswer.Step(received, Verdict.WAIT));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void anAnswerInAnotherMessageIsIgnored(Carrier offer, Carrier answer, boolean agreed) {
    OfferAnswer sent = new Settled(agreed).sendOffer(offer).next();
    Arrays.stream(Carrier.values()).filter(other -> !offer.answeredIn(other)).forEach(other ->
        assertThat(sent.receiveAnswer(other)).as("%s", other).isEqualTo(new OfferAnswer.Step(sent, Verdict.IGNORE)));
  }

  @Test
  void anAnswerWithoutAnOfferIsIgnored() {
    OfferAnswer settled = new Settled(true);
    assertThat(settled.receiveAnswer(Carrier.INVITE_OK).verdict()).isEqualTo(Verdict.IGNORE);
    assertThat(settled.sendAnswer(Carrier.INVITE_OK).verdict()).isEqualTo(Verdict.IGNORE);
    assertThat(settled.refused().verdict()).isEqualTo(Verdict.IGNORE);
  }
}
