package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.IncomingRules;
import org.diapason.core.presence.Presence;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call for help is warned of, and nothing here stands in its way. */
class EmergencyTest extends CallsRig {

  private boolean connected = true;

  @BeforeEach
  void help() {
    settings.set(HandlingSettings.EMERGENCY_NUMBERS, Owner.PHONE, List.of("110", "112"));
    EmergencyWarnings.begin(new Emergencies(settings), _ -> connected, events);
  }

  @Test
  void whoCallsForHelpIsWarnedOnceAndCalledAtOnce() {
    CallId call = talking("112");
    calls.hangUp(call);
    settle();

    assertThat(warnings()).containsExactly(ProblemCode.EMERGENCY_CALL);
    assertThat(problems.getFirst().problem().subject()).isEqualTo(call.value());
    assertThat(wire.sent).contains("invite " + call);
  }

  @Test
  void otherCallsAreNotWarnedOf() {
    talking("1120");

    assertThat(warnings()).isEmpty();
  }

  @Test
  void withoutRegistrationItIsTriedAndAnotherTelephoneAdvised() {
    connected = false;

    CallId call = dialled("112");

    assertThat(warnings()).containsExactly(ProblemCode.EMERGENCY_NOT_CONNECTED);
    assertThat(wire.sent).contains("invite " + call);
  }

  @Test
  void afterAFailureAnotherTelephoneIsAdvised() {
    input(dialled("110"), new CallInput.Refused(503, "Service Unavailable"));

    assertThat(warnings()).containsExactly(ProblemCode.EMERGENCY_CALL, ProblemCode.EMERGENCY_FAILED);
  }

  @Test
  void whoGivesUpNeedsNoAdvice() {
    CallId call = dialled("110");
    calls.hangUp(call);
    settle();
    input(call, new CallInput.Refused(487, ""));

    assertThat(warnings()).containsExactly(ProblemCode.EMERGENCY_CALL);
  }

  @Test
  void withoutAnAccountAnotherTelephoneIsAdvised() {
    Calls none = new Calls(thread, time, events, media, _ -> Optional.empty(),
        CallPolicy.person(new IncomingRules(settings, new Presence(events)), new Emergencies(settings), _ -> sounds));

    assertThat(none.dial(Optional.empty(), "112"))
        .isEqualTo(new DialResult.Refused(Problem.of(ProblemCode.EMERGENCY_NOT_CONNECTED, "112")));
    assertThat(none.dial(Optional.empty(), "113")).isEqualTo(new DialResult.Refused(Problem.of(ProblemCode.ACCOUNT_NONE)));
  }

  @Test
  void aServerMaySendTheCallElsewhereWithoutAQuestion() {
    CallId call = dialled("112");

    input(call, new CallInput.Redirected(302, "", List.of(Address.of("112", "other.example"))));

    assertThat(calls.find(call).flatMap(CallView::question)).isEmpty();
    assertThat(wire.sent).filteredOn(sent -> sent.startsWith("route")).hasSize(2);
  }

  @Test
  void noOtherCallIsAnsweredByItself() {
    settings.set(HandlingSettings.INTERCOM, Owner.PHONE, true);
    settings.set(HandlingSettings.INTERCOM_WHEN_BUSY, Owner.PHONE, true);
    CallId call = talking("110");

    calls.incoming(new IncomingCall(new CallId("in"), WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"), true, false,
        Optional.of(Duration.ZERO), SDP, InetAddress.getLoopbackAddress()));
    settle();

    assertThat(calls.find(new CallId("in"))).map(CallView::phase).contains(CallPhase.RINGING_HERE);
    assertThat(calls.find(call)).map(CallView::held).contains(false);
  }

  @Test
  void theServerDoesNotPutItOnHold() {
    settings.set(HandlingSettings.INTERCOM, Owner.PHONE, true);
    CallId call = talking("110");

    input(call, new CallInput.HoldAsked());

    assertThat(calls.find(call)).map(CallView::held).contains(false);
  }

  private List<ProblemCode> warnings() {
    return problems.stream().map(raised -> raised.problem().code()).toList();
  }
}
