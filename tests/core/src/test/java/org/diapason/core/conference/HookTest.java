package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HookTest {

  private final ConferenceRig rig = new ConferenceRig().start();
  private final Hook hook = new Hook(rig.calls, rig.conferences);

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void whereThereIsNoCallThatIsSaid() {
    assertThat(hook.answer()).contains(Problem.of(ProblemCode.CALL_NONE_RINGS));
    assertThat(hook.hangUp()).contains(Problem.of(ProblemCode.CALL_NONE));
    assertThat(hook.toggleMute()).contains(Problem.of(ProblemCode.CALL_NONE));
  }

  @Test
  void whoRingsLongestIsAnsweredAndTheActiveOneHeld() {
    CallId active = rig.talking("201");
    CallId first = ringing("first");
    CallId second = ringing("second");
    assertThat(hook.answer()).isEmpty();
    rig.settle();
    rig.agree();
    assertThat(rig.view(first).phase()).isEqualTo(CallPhase.TALKING);
    assertThat(rig.view(second).phase()).isEqualTo(CallPhase.RINGING_HERE);
    assertThat(rig.view(active).held()).isTrue();
  }

  @Test
  void whoIsTalkedToIsHungUpBeforeWhoKnocks() {
    CallId active = rig.talking("201");
    CallId knocks = ringing("knocks");
    hangUp();
    assertThat(gone(active)).isTrue();
    assertThat(gone(knocks)).isFalse();
    hangUp();
    assertThat(gone(knocks)).isTrue();
  }

  @Test
  void whatIsDialledIsCancelledAndWhoIsHeldStays() {
    CallId held = rig.talking("201");
    rig.calls.hold(held);
    rig.settle();
    rig.agree();
    CallId dialled = rig.dialled("202");
    hangUp();
    assertThat(gone(dialled)).isTrue();
    assertThat(gone(held)).isFalse();
  }

  @Test
  void theOnlyOneOnHoldIsHungUpButNoneOfTwo() {
    CallId one = held("201");
    CallId other = held("202");
    assertThat(hook.hangUp()).contains(Problem.of(ProblemCode.CALL_NONE));
    rig.calls.hangUp(other);
    rig.settle();
    hangUp();
    assertThat(gone(one)).isTrue();
  }

  @Test
  void theMicrophoneGoesOffAndOn() {
    CallId call = rig.talking("201");
    assertThat(hook.toggleMute()).isEmpty();
    rig.settle();
    assertThat(rig.view(call).muted()).isTrue();
    assertThat(hook.toggleMute()).isEmpty();
    rig.settle();
    assertThat(rig.view(call).muted()).isFalse();
  }

  @Test
  void aConferenceIsMutedAndEndedAsAWhole() {
    CallId one = rig.talking("201");
    CallId other = held(one);
    ConferenceId conference = rig.conference(one, other);
    assertThat(hook.toggleMute()).isEmpty();
    rig.settle();
    assertThat(rig.conferences.find(conference)).map(ConferenceView::muted).contains(true);
    rig.conferences.hold(conference);
    rig.settle();
    rig.agree();
    hangUp();
    assertThat(gone(one)).isTrue();
    assertThat(gone(other)).isTrue();
  }

  private CallId held(CallId before) {
    rig.calls.hold(before);
    rig.settle();
    rig.agree();
    return rig.talking("299");
  }

  private CallId held(String number) {
    CallId call = rig.talking(number);
    rig.calls.hold(call);
    rig.settle();
    rig.agree();
    return call;
  }

  private CallId ringing(String id) {
    rig.time.advance(Duration.ofSeconds(1));
    CallId call = new CallId(id);
    rig.calls.incoming(new IncomingCall(call, ConferenceRig.WORK, Address.of(id, "pbx"), Address.of("me", "pbx"), true, false,
        Optional.empty(), ConferenceRig.SDP, InetAddress.getLoopbackAddress()));
    rig.settle();
    assertThat(rig.view(call).phase()).isEqualTo(CallPhase.RINGING_HERE);
    return call;
  }

  private void hangUp() {
    assertThat(hook.hangUp()).isEmpty();
    rig.settle();
  }

  private boolean gone(CallId call) {
    return rig.calls.find(call).filter(view -> view.phase() != CallPhase.ENDED).isEmpty();
  }
}
