package org.diapason.sip.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.EndReason.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that cross, come late, or never. */
final class RaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void a200ThatIsLostIsSentAgain() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.script().loses(3, "bert", "proxy", "200 INVITE 1");
      CallId call = two.anna.dial("bert");
      two.pass(10);

      assertThat(two.anna.only().phase()).isEqualTo(CallPhase.TALKING);
      two.anna.calls().hangUp(call);
      stage.pass(TwoPhones.ALL_OVER);
      two.assertOver();
    });
  }

  @Test
  void anInviteThatComesAgainTenSecondsAfterItsLost200IsTheSameCall() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.script().loses(99, "bert", "proxy", "180 INVITE 1").loses(6, "bert", "proxy", "200 INVITE 1");
      two.anna.dial("bert");
      two.pass(30);

      assertThat(stage.wire().sent("bert", "proxy", "486")).isZero();
      assertThat(two.bert.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(two.anna.only().phase()).isEqualTo(CallPhase.TALKING);
    });
  }

  @Test
  void anAckThatIsLostIsSentAgain() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.script().loses(4, "anna", "bert", "ACK 1");
      two.anna.dial("bert");
      two.pass(20);

      assertThat(two.bert.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(stage.wire().sent("anna", "bert", "ACK 1")).isEqualTo(5);
      two.bert.calls().hangUpAll();
      stage.pass(TwoPhones.ALL_OVER);
      two.assertOver();
    });
  }

  @Test
  void aCallThatIsNeverAcknowledgedEndsOnBothSides() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.script().loses(99, "anna", "bert", "ACK 1");
      two.anna.dial("bert");
      two.pass(50);

      assertThat(two.anna.cause()).isEqualTo(Cause.HUNG_UP_THERE);
      assertThat(two.bert.cause()).isEqualTo(Cause.FAILED);
      stage.pass(TwoPhones.ALL_OVER);
      two.assertOver();
    });
  }

  @Test
  void aReliableRingingThatIsLostLateAndDoubleIsAcknowledgedByOnePrack() {
    Seeds.each(stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.proxy().requireReliable();
      stage.script().loses(0.2).doubles(0.3).reorders(Duration.ofMillis(700));
      two.anna.dial("bert");
      two.pass(60);

      assertThat(two.bert.all()).hasSizeLessThanOrEqualTo(1);
      assertThat(stage.wire().trace().stream().filter(line -> line.contains("anna > bert: PRACK"))
          .map(line -> line.replaceAll(".*PRACK ([0-9]+).*", "$1")).distinct().count()).isLessThanOrEqualTo(1);
      two.anna.calls().hangUpAll();
      stage.pass(TwoPhones.ALL_OVER);
      two.assertOver();
    });
  }

  @Test
  void a200ThatOvertakesTheReliableRingingIsTheAnswer() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.proxy().requireReliable();
      stage.script().delays("proxy", "anna", "180 INVITE 1", Duration.ofSeconds(5));
      two.anna.dial("bert");
      two.pass(20);

      assertThat(two.anna.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(two.bert.only().phase()).isEqualTo(CallPhase.TALKING);
      two.anna.calls().hangUpAll();
      stage.pass(TwoPhones.ALL_OVER);
      two.assertOver();
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 20})
  void aForkThatAnswersLateIsAcknowledgedAndLeft(int late) {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      MemoryPhone other = stage.phone("other", "bert");
      other.answersAfter(Duration.ofSeconds(3 + late));
      two.anna.dial("bert");
      two.pass(40);

      assertThat(two.anna.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(two.bert.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(other.cause()).isEqualTo(Cause.HUNG_UP_THERE);
      assertThat(other.was(CallPhase.TALKING)).isTrue();
      two.anna.calls().hangUpAll();
      stage.pass(TwoPhones.ALL_OVER);
      assertThat(stage.holdings()).isEmpty();
      assertThat(other.openMedia()).isZero();
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {2_970, 2_980, 2_990, 3_000, 3_010, 3_020, 3_030, 3_040, 3_050, 3_060})
  void cancelAnd200ThatCrossEndTheCallOnBothSides(int millis) {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      two.anna.dial("bert");
      stage.pass(Duration.ofMillis(millis));
      two.anna.calls().hangUpAll();
      stage.pass(TwoPhones.ALL_OVER);

      two.assertOver();
      assertThat(two.anna.cause()).isIn(Cause.CANCELLED_HERE, Cause.HUNG_UP_HERE);
      assertThat(two.bert.cause()).isIn(Cause.MISSED, Cause.HUNG_UP_THERE);
    });
  }

  @Test
  void aCancelledCallEndsThroughLossWhereverItStands() {
    Seeds.each(stage -> {
      TwoPhones two = new TwoPhones(stage);
      stage.script().loses(0.3).doubles(0.1).reorders(Duration.ofMillis(200));
      two.anna.dial("bert");
      stage.pass(Duration.ofMillis(2_900 + stage.script().seed() * 37 % 400));
      two.anna.calls().hangUpAll();
      stage.pass(Duration.ofMinutes(5));

      two.assertOver();
      assertThat(two.bert.all()).hasSizeLessThanOrEqualTo(1);
    });
  }

  @Test
  void twoByesThatCrossEndTheCallOnceOnEachSide() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      two.talking();
      two.anna.calls().hangUpAll();
      two.bert.calls().hangUpAll();
      stage.pass(TwoPhones.ALL_OVER);

      assertThat(stage.wire().sent("anna", "bert", "BYE")).isEqualTo(1);
      assertThat(stage.wire().sent("bert", "anna", "BYE")).isEqualTo(1);
      two.assertOver();
    });
  }

  @Test
  void twoOffersThatCrossAreBothMadeInTheEnd() {
    Seeds.each(stage -> {
      TwoPhones two = new TwoPhones(stage);
      two.talking();
      two.anna.calls().hold(two.anna.only().id());
      two.bert.calls().hold(two.bert.only().id());
      two.pass(20);

      assertThat(stage.wire().sent("anna", "bert", "491")).isEqualTo(1);
      assertThat(stage.wire().sent("bert", "anna", "491")).isEqualTo(1);
      for (MemoryPhone phone : List.of(two.anna, two.bert)) {
        assertThat(phone.only().phase()).isEqualTo(CallPhase.TALKING);
        assertThat(phone.only().held()).isTrue();
        assertThat(phone.only().heldThere()).isTrue();
      }
      two.anna.calls().resume(two.anna.only().id());
      two.bert.calls().resume(two.bert.only().id());
      stage.pass(SECOND.multipliedBy(20));
      assertThat(two.anna.only().held() || two.anna.only().heldThere()).isFalse();
      assertThat(two.bert.only().held() || two.bert.only().heldThere()).isFalse();
    });
  }
}
