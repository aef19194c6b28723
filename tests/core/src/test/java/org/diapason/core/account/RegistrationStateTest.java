package org.diapason.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.diapason.core.account.RegistrationAction.SendRegister;
import org.diapason.core.account.RegistrationAction.SendUnregister;
import org.diapason.core.account.RegistrationAction.StopTimer;
import org.diapason.core.account.RegistrationAction.WakeIn;
import org.diapason.core.account.RegistrationAction.WakeWithin;
import org.diapason.core.account.RegistrationState.Failed;
import org.diapason.core.account.RegistrationState.Leaving;
import org.diapason.core.account.RegistrationState.Lost;
import org.diapason.core.account.RegistrationState.Off;
import org.diapason.core.account.RegistrationState.On;
import org.diapason.core.account.RegistrationState.Trying;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationStateTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Problem UNREACHABLE = Problem.of(ProblemCode.HOST_UNREACHABLE, "pbx", "UDP", 32);

  @Test
  void registerSendsTheRequest() {
    RegistrationState.Step step = new Off().on(new RegistrationInput.Register(TEN_MINUTES));

    assertThat(step.next()).isEqualTo(new Trying(0, TEN_MINUTES, false));
    assertThat(step.actions()).contains(new SendRegister(TEN_MINUTES));
  }

  @Test
  void aGrantedBindingIsRefreshedTenPerCentEarly() {
    RegistrationState.Step step = trying(0).on(registered(Duration.ofSeconds(600)));

    assertThat(step.next()).isEqualTo(new On(Duration.ofSeconds(600), TEN_MINUTES));
    assertThat(step.actions()).containsExactly(new WakeIn(Duration.ofSeconds(540)));
  }

  @Test
  void theExpiryGrantedCountsNotTheOneAskedFor() {
    RegistrationState.Step step = trying(0).on(registered(Duration.ofSeconds(60)));

    assertThat(step.actions()).containsExactly(new WakeIn(Duration.ofSeconds(54)));
  }

  @Test
  void tooBriefAsksAgainWithWhatTheServerWants() {
    RegistrationState.Step step = trying(0).on(new RegistrationInput.TooBrief(Duration.ofHours(1)));

    assertThat(step.next()).isEqualTo(new Trying(0, Duration.ofHours(1), false));
    assertThat(step.actions()).containsExactly(new SendRegister(Duration.ofHours(1)));
  }

  @Test
  void aServerThatFindsItsOwnMinimumTooBriefIsNotAskedForever() {
    RegistrationState.Step step = trying(0).on(new RegistrationInput.TooBrief(TEN_MINUTES));

    assertThat(step.next()).isInstanceOf(Failed.class);
    assertThat(step.actions()).doesNotHaveAnyElementsOfTypes(SendRegister.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 30", "1, 60", "2, 120", "5, 960", "6, 1800", "40, 1800"})
  void everyFailureInARowDoublesTheWaitUpToHalfAnHour(int failures, long seconds) {
    RegistrationState.Step step = trying(failures).on(new RegistrationInput.Unreachable(UNREACHABLE));

    assertThat(step.next()).isEqualTo(new Failed(UNREACHABLE, failures + 1, TEN_MINUTES));
    assertThat(step.actions()).containsExactly(new WakeWithin(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 407})
  void wrongCredentialsAreSaidAndNotHammered(int status) {
    RegistrationState.Step step =
        trying(0).on(new RegistrationInput.Refused(status, "pbx.example", Duration.ZERO));

    assertThat(((Failed) step.next()).problem())
        .isEqualTo(Problem.of(ProblemCode.REGISTRATION_CREDENTIALS, "pbx.example"));
    assertThat(step.actions()).containsExactly(new WakeWithin(Duration.ofSeconds(120)));
  }

  @Test
  void retryAfterIsHonouredToTheSecond() {
    RegistrationState.Step step =
        trying(3).on(new RegistrationInput.Refused(503, "Service Unavailable", Duration.ofSeconds(77)));

    assertThat(step.actions()).containsExactly(new WakeIn(Duration.ofSeconds(77)));
  }

  @Test
  void aFailedOneTriesAgainWhenItWakes() {
    RegistrationState.Step step = new Failed(UNREACHABLE, 2, TEN_MINUTES).on(new RegistrationInput.Wake());

    assertThat(step.next()).isEqualTo(new Trying(2, TEN_MINUTES, false));
    assertThat(step.actions()).containsExactly(new SendRegister(TEN_MINUTES));
  }

  @Test
  void aRefreshKeepsTheBindingOfBefore() {
    RegistrationState.Step step = on().on(new RegistrationInput.Wake());

    assertThat(step.next()).isEqualTo(new Trying(0, TEN_MINUTES, true));
  }

  @Test
  void aLostFlowIsRemadeAtOnce() {
    RegistrationState.Step step = on().on(new RegistrationInput.FlowLost());

    assertThat(step.next()).isEqualTo(new Trying(0, TEN_MINUTES, false, 1));
    assertThat(step.actions()).containsExactly(new StopTimer(), new SendRegister(TEN_MINUTES));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 4", "3, 8", "9, 512", "11, 1800", "400, 1800"})
  void aFlowThatIsLostAgainAndAgainIsRemadeLessAndLessOften(int before, long seconds) {
    RegistrationState.Step step =
        new On(TEN_MINUTES, TEN_MINUTES, before).on(new RegistrationInput.FlowLost());

    assertThat(step.next()).isEqualTo(new Lost(before + 1, TEN_MINUTES));
    assertThat(step.actions()).containsExactly(new WakeWithin(Duration.ofSeconds(seconds)));
  }

  @Test
  void aLostFlowIsRemadeAfterItsPauseAndItsLossesAreRemembered() {
    RegistrationState.Step step = new Lost(3, TEN_MINUTES).on(new RegistrationInput.Wake());

    assertThat(step.next()).isEqualTo(new Trying(0, TEN_MINUTES, false, 3));
    assertThat(step.actions()).containsExactly(new SendRegister(TEN_MINUTES));
    assertThat(step.next().on(registered(TEN_MINUTES)).next()).isEqualTo(new On(TEN_MINUTES, TEN_MINUTES, 3));
  }

  @Test
  void aFlowThatLivedUntilTheRefreshHasNoLossesAnyMore() {
    RegistrationState refreshed = new On(TEN_MINUTES, TEN_MINUTES, 5).on(new RegistrationInput.Wake()).next()
        .on(registered(TEN_MINUTES)).next();

    assertThat(refreshed).isEqualTo(new On(TEN_MINUTES, TEN_MINUTES, 0));
  }

  @Test
  void theBindingOfALostFlowIsTakenBackToo() {
    RegistrationState.Step step = new Lost(2, TEN_MINUTES).on(new RegistrationInput.Unregister());

    assertThat(step.next()).isEqualTo(new Leaving());
    assertThat(step.actions()).containsExactly(new StopTimer(), new SendUnregister());
  }

  @Test
  void unregisterTakesTheBindingBack() {
    RegistrationState.Step step = on().on(new RegistrationInput.Unregister());

    assertThat(step.next()).isEqualTo(new Leaving());
    assertThat(step.actions()).containsExactly(new StopTimer(), new SendUnregister());
    assertThat(new Leaving().on(new RegistrationInput.Unregistered()).next()).isEqualTo(new Off());
    assertThat(new Leaving().on(new RegistrationInput.Unreachable(UNREACHABLE)).next()).isEqualTo(new Off());
  }

  @Test
  void aFailedOneJustStops() {
    RegistrationState.Step step = new Failed(UNREACHABLE, 1, TEN_MINUTES).on(new RegistrationInput.Unregister());

    assertThat(step.next()).isEqualTo(new Off());
    assertThat(step.actions()).containsExactly(new StopTimer());
  }

  @Test
  void anAnswerNobodyWaitsForChangesNothing() {
    assertThat(new Off().on(registered(TEN_MINUTES)).next()).isEqualTo(new Off());
    assertThat(on().on(new RegistrationInput.Unregistered()).next()).isEqualTo(on());
    assertThat(new Off().on(new RegistrationInput.Wake()).actions()).isEmpty();
  }

  private static Trying trying(int failures) {
    return new Trying(failures, TEN_MINUTES, false);
  }

  private static On on() {
    return new On(TEN_MINUTES, TEN_MINUTES);
  }

  private static RegistrationInput registered(Duration granted) {
    return new RegistrationInput.Registered(granted, InetAddress.getLoopbackAddress());
  }
}
