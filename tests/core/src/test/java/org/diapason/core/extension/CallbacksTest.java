package org.diapason.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallView;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.DialogInfo.State;
import org.diapason.core.watch.WatchEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is busy, and the person here wants to be told when that is over. */
final class CallbacksTest extends ExtensionRig {

  private static final Completion OFFER = new Completion(Address.of("monitor", DOMAIN), "BS");

  private CallbackId waiting(String number) {
    return ((CallbackResult.Waiting) callbacks.request(busy(number))).callback();
  }

  @Test
  void itIsOfferedAfterBusyOnly() {
    assertThat(callbacks.isOffered(busy("201"))).isTrue();

    CallId call = dial("202");
    refused(call, new CallInput.Refused(404, "Not Found"));
    assertThat(callbacks.isOffered(ended(call))).isFalse();
  }

  @Test
  void whoBecomesFreeIsAskedAboutAndNotCalled() {
    CallbackId wish = waiting("201");
    assertThat(watched()).containsExactly("201");
    last().news.accept(dialog(State.CONFIRMED));
    assertThat(callbacks.list().getFirst().free()).isFalse();

    last().news.accept(idle());
    settle();

    assertThat(callbacks.list()).extracting(CallbackView::id, CallbackView::free).containsExactly(
        org.assertj.core.groups.Tuple.tuple(wish, true));
    assertThat(dialled).containsExactly("201");
    assertThat(tones).containsExactly("start ANSWERED");
  }

  @Test
  void theQuestionIsTakenBackWhenTheMomentHasPassed() {
    waiting("201");
    last().news.accept(idle());
    last().news.accept(dialog(State.EARLY));

    assertThat(told).extracting(CallbackView::free).containsExactly(false, true, false);
  }

  @Test
  void whileNothingIsKnownNobodyIsAsked() {
    waiting("201");
    last().news.accept(idle());
    last().news.accept(new WatchEvent.Unknown());

    assertThat(callbacks.list().getFirst().free()).isFalse();
    assertThat(watched()).containsExactly("201");
  }

  @Test
  void callingEndsTheWait() {
    CallbackId wish = waiting("201");
    last().news.accept(idle());

    began(callbacks.call(wish).orElseThrow());

    assertThat(dialled).containsExactly("201", "201");
    assertThat(told.getLast().end()).contains(CallbackEnd.CALLED);
    assertThat(watched()).isEmpty();
    assertThat(callbacks.call(wish)).isEmpty();
  }

  @Test
  void cancellingLeavesNothingBehind() {
    int before = time.pending();
    CallbackId wish = waiting("201");
    callbacks.cancel(wish);

    assertThat(told.getLast().end()).contains(CallbackEnd.CANCELLED);
    assertThat(callbacks.list()).isEmpty();
    assertThat(watched()).isEmpty();
    assertThat(time.pending()).isEqualTo(before);
    last().news.accept(idle());
    assertThat(told).hasSize(2);
  }

  @Test
  void afterThreeQuartersOfAnHourItIsOverAndSaysSo() {
    waiting("201");
    time.advance(Callbacks.LIMIT.minus(Duration.ofSeconds(1)));
    assertThat(callbacks.list()).hasSize(1);

    time.advance(Duration.ofSeconds(2));

    assertThat(told.getLast().end()).contains(CallbackEnd.TIMED_OUT);
    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.CALLBACK_EXPIRED);
    assertThat(watched()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {489, 405, 501})
  void aServerThatCanNotTellIsNotOfferedAgain(int status) {
    waiting("201");
    last().news.accept(new WatchEvent.Refused(OptionalInt.of(status)));

    assertThat(told.getLast().end()).contains(CallbackEnd.REFUSED);
    assertThat(problems.getFirst().code()).isEqualTo(ProblemCode.CALLBACK_REFUSED);
    assertThat(problems.getFirst().arguments()).containsExactly("201", String.valueOf(status));
    assertThat(callbacks.isOffered(busy("202"))).isFalse();
  }

  @Test
  void aServerThatDoesNotTellOfOneMayTellOfAnother() {
    waiting("201");
    last().news.accept(new WatchEvent.Refused(OptionalInt.of(404)));

    assertThat(callbacks.isOffered(busy("202"))).isTrue();
  }

  @Test
  void severalAreWaitedForEachOnce() {
    CallbackId first = waiting("201");
    waiting("202");
    assertThat(callbacks.isOffered(busy("201"))).isFalse();

    assertThat(waiting("201")).isEqualTo(first);
    assertThat(watched()).containsExactly("201", "202");
  }

  @Test
  void tenAreEnough() {
    for (int number = 201; number <= 210; number++) {
      waiting(String.valueOf(number));
    }

    assertThat(callbacks.request(Optional.empty(), "299")).isInstanceOfSatisfying(CallbackResult.Refused.class,
        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.CALLBACK_TOO_MANY));
  }

  @Test
  void whoHasBeenTalkedToIsWaitedForNoLonger() {
    waiting("201");
    CallId call = dial("201");
    input(call, new CallInput.Routed(java.net.InetAddress.getLoopbackAddress()));
    input(call, new CallInput.Answered(SDP));

    assertThat(told.getLast().end()).contains(CallbackEnd.REACHED);
  }

  @Test
  void removingTheAccountEndsIt() {
    waiting("201");
    accounts.remove(work);

    assertThat(callbacks.list()).isEmpty();
    assertThat(watched()).isEmpty();
  }

  @Test
  void theServersQueueIsUsedWhereItIsOffered() {
    CallView call = offered(486);
    CallbackId wish = ((CallbackResult.Waiting) callbacks.request(call)).callback();
    assertThat(watched()).containsExactly("queue monitor BS");
    last().news.accept(new WatchEvent.Turn(false, Optional.empty()));
    last().news.accept(new WatchEvent.Turn(true, Optional.empty()));

    began(callbacks.call(wish).orElseThrow());

    assertThat(dialled).containsExactly("201", "201 turn BS");
  }

  @ParameterizedTest
  @CsvSource({"pbx.example, 201x", "elsewhere.example, 201"})
  void theServerMaySayWhomToCallWithinItsDomain(String host, String called) {
    callbacks.request(offered(486));
    last().news.accept(new WatchEvent.Turn(true, Optional.of(Address.of("201x", host))));
    began(callbacks.call(callbacks.list().getFirst().id()).orElseThrow());

    assertThat(dialled.getLast()).isEqualTo(called + " turn BS");
  }

  @Test
  void theServerMayOfferItAfterOtherFailuresToo() {
    assertThat(callbacks.isOffered(offered(480))).isTrue();
  }

  @Test
  void withoutTheQueueTheExtensionIsWatched() {
    callbacks.request(offered(486));
    last().news.accept(new WatchEvent.Refused(OptionalInt.of(489)));
    assertThat(interests).extracting(interest -> interest.whom).isEqualTo(List.of("queue monitor BS", "201"));
    last().news.accept(idle());
    began(callbacks.call(callbacks.list().getFirst().id()).orElseThrow());

    assertThat(dialled).containsExactly("201", "201");
    assertThat(problems).isEmpty();
  }

  @Test
  void aCallIsKnownByItsIdForAWhile() {
    CallId first = busy("300").id();
    assertThat(callbacks.request(first)).isInstanceOf(CallbackResult.Waiting.class);
    for (int number = 301; number <= 311; number++) {
      busy(String.valueOf(number));
    }

    assertThat(callbacks.request(first)).isInstanceOf(CallbackResult.Refused.class);
  }

  @Test
  void whatIsNoNumberIsNotWaitedFor() {
    assertThat(callbacks.request(Optional.empty(), " ")).isInstanceOf(CallbackResult.Refused.class);
  }

  private CallView offered(int status) {
    CallId call = dial("201");
    refused(call, new CallInput.Refused(status, "x", Optional.of(OFFER), Optional.empty()));
    return ended(call);
  }
}
