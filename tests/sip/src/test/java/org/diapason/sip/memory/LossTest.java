package org.diapason.sip.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.EndReason.Cause;
import org.junit.jupiter.api.Test;

/** A network that loses 30 % of all datagrams, doubles some and lets them overtake each other. */
final class LossTest {

  private static void spoil(Script script) {
    script.loses(0.3).doubles(0.1).reorders(Duration.ofMillis(200));
  }

  /** Set-up, hold, resume, hang-up by one of both. */
  private static TwoPhones wholeCall(MemoryStage stage) {
    TwoPhones two = new TwoPhones(stage);
    spoil(stage.script());
    CallId call = two.anna.dial("bert");
    two.pass(60);
    two.anna.calls().hold(call);
    two.pass(35);
    two.anna.calls().resume(call);
    two.pass(35);
    (stage.script().seed() % 2 == 0 ? two.anna : two.bert).calls().hangUpAll();
    stage.pass(TwoPhones.ALL_OVER);
    return two;
  }

  @Test
  void aCallEndsInOneStateOnBothSidesAndLeavesNothing() {
    Seeds.each(stage -> {
      TwoPhones two = wholeCall(stage);
      two.assertOver();
      assertThat(two.anna.all()).hasSize(1);
      assertThat(two.bert.all()).as("no duplicate").hasSizeLessThanOrEqualTo(1);
      if (two.anna.was(CallPhase.TALKING) && two.bert.cause() == Cause.HUNG_UP_HERE) {
        assertThat(two.anna.cause()).isEqualTo(Cause.HUNG_UP_THERE);
      }
    });
  }

  @Test
  void mostCallsComeAboutNevertheless() {
    List<Long> failed = new ArrayList<>();
    Seeds.each(stage -> {
      if (!wholeCall(stage).anna.was(CallPhase.TALKING)) {
        failed.add(stage.script().seed());
      }
    });

    assertThat(failed.size()).as("seeds without a call: %s", failed).isLessThanOrEqualTo(1 + Seeds.COUNT / 10);
  }

  @Test
  void theSameSeedBringsTheSameCall() {
    List<String> first = new ArrayList<>();
    Seeds.one(7, stage -> {
      wholeCall(stage);
      first.addAll(stage.wire().trace());
    });

    Seeds.one(7, stage -> {
      wholeCall(stage);
      assertThat(stage.wire().trace()).isEqualTo(first);
    });
    assertThat(first).anyMatch(line -> line.endsWith("LOST")).anyMatch(line -> line.endsWith("TWICE"));
  }

  @Test
  void aRegistrationComesAboutAndStays() {
    Seeds.each(stage -> {
      spoil(stage.script());
      stage.proxy().grants(60);
      MemoryPhone anna = stage.bare("anna");
      AccountId account = anna.register("anna", stage.proxy().port(), Map.of());
      stage.pass(Duration.ofHours(1));

      stage.script().heal();
      stage.pass(Duration.ofMinutes(31));

      assertThat(anna.status(account)).isEqualTo(AccountView.Status.REGISTERED);
      assertThat(stage.proxy().bindings("anna")).isEqualTo(1);
      assertThat(stage.proxy().seen("REGISTER").stream().map(one -> one.header("Call-ID")).distinct()).hasSize(1);

      anna.unregister(account);
      stage.pass(TwoPhones.ALL_OVER);
      assertThat(stage.proxy().bindings("anna")).isZero();
      assertThat(stage.holdings()).isEmpty();
      assertThat(stage.timers()).as("timers").isZero();
    });
  }

  @Test
  void aSessionIsRefreshedAndLivesOn() {
    Seeds.each(stage -> {
      TwoPhones two = new TwoPhones(stage);
      CallId call = two.talking();
      spoil(stage.script());
      two.pass(4_000);

      assertThat(two.anna.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(two.bert.only().phase()).isEqualTo(CallPhase.TALKING);
      assertThat(stage.wire().sent("anna", "bert", "UPDATE")).isGreaterThan(3);

      stage.script().heal();
      two.anna.calls().hangUp(call);
      stage.pass(TwoPhones.ALL_OVER);
      two.assertOver();
    });
  }

  @Test
  void aSessionWhoseFarSideIsGoneEndsOnBothSides() {
    Seeds.one(1, stage -> {
      TwoPhones two = new TwoPhones(stage);
      two.talking();
      stage.script().rule(passing -> passing.from().equals("proxy") || passing.to().equals("proxy") ? null : List.of());
      two.pass(2_000);

      two.assertOver();
    });
  }
}
