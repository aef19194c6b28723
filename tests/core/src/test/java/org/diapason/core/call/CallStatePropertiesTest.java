package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.Negotiated;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/** Whatever happens in whatever order: no exception, no microphone without consent, one end. */
class CallStatePropertiesTest {

  private static final Description SDP = new Description("v=0");
  private static final Problem PROBLEM = Problem.of(ProblemCode.NO_COMMON_CODEC);

  @Property(tries = 5_000)
  void noMicrophoneBeforeThePersonAccepts(@ForAll("inputs") List<CallInput> inputs, @ForAll boolean late) {
    Walk walk = new Walk();
    walk.begin(CallState.incoming(incoming(late), Treatment.Ring.PLAIN));
    boolean accepted = false;
    for (CallInput input : inputs) {
      accepted |= input instanceof CallInput.Accept;
      walk.on(input);
      assertThat(walk.actions.stream().anyMatch(CallAction.OpenMicrophone.class::isInstance) && !accepted).isFalse();
      assertThat(walk.actions.stream().anyMatch(CallAction.SendAccept.class::isInstance) && !accepted).isFalse();
    }
  }

  @Property(tries = 5_000)
  void theFinalAnswerToAnInviteIsSentAtMostOnce(@ForAll("inputs") List<CallInput> inputs, @ForAll boolean late) {
    Walk walk = new Walk();
    walk.begin(CallState.incoming(incoming(late), Treatment.Ring.PLAIN));
    inputs.forEach(walk::on);
    long finals = walk.actions.stream()
        .filter(a -> a instanceof CallAction.SendAccept || a instanceof CallAction.Refuse
            || a instanceof CallAction.Redirect).count();
    assertThat(finals).isLessThanOrEqualTo(1);
  }

  @Property(tries = 5_000)
  void everyCallEndsOnceItsTimersRun(@ForAll("inputs") List<CallInput> inputs, @ForAll boolean outgoing) {
    Walk walk = new Walk();
    if (!outgoing) {
      walk.begin(CallState.incoming(incoming(false), Treatment.Ring.PLAIN));
    }
    inputs.forEach(walk::on);
    walk.on(new CallInput.HangUp());
    for (int i = 0; i < 4; i++) {
      if (walk.state.limit().isPresent()) {
        walk.on(new CallInput.TimedOut());
      }
    }
    assertThat(walk.state).isInstanceOf(Ended.class);
    assertThat(walk.state.on(new CallInput.Accept()).actions()).isEmpty();
  }

  @Property(tries = 5_000)
  void afterTheEndOfSoundNoneIsWantedAgain(@ForAll("inputs") List<CallInput> inputs) {
    Walk walk = new Walk();
    inputs.forEach(walk::on);
    int closed = walk.actions.indexOf(new CallAction.CloseMedia());
    if (closed >= 0) {
      assertThat(walk.actions.subList(closed, walk.actions.size()))
          .doesNotHaveAnyElementsOfTypes(CallAction.OpenMicrophone.class, CallAction.OpenMedia.class);
    }
  }

  @Property(tries = 5_000)
  void theMicrophoneIsOpenExactlyWhileWeTalkAndHoldNobody(@ForAll("inputs") List<CallInput> inputs, @ForAll Begin begin) {
    Walk walk = begin.walk();
    for (CallInput input : inputs) {
      walk.on(input);
      if (walk.state instanceof Talking talking) {
        assertThat(walk.microphone()).as(walk.toString()).isEqualTo(!talking.hushed());
      }
      if (walk.state instanceof Accepting accepting && !accepting.leaving()) {
        assertThat(walk.microphone()).as(walk.toString()).isEqualTo(!accepting.late() && !accepting.held());
      }
      if (walk.state instanceof Screening || walk.state instanceof Alerting || walk.state instanceof Leaving) {
        assertThat(walk.microphone()).as(walk.toString()).isFalse();
      }
    }
  }

  @Property(tries = 5_000)
  void everyOfferInADialogIsAnsweredOrRefusedOrWorkedAt(@ForAll("inputs") List<CallInput> inputs, @ForAll Begin begin) {
    Walk walk = begin.walk();
    for (CallInput input : inputs) {
      CallState before = walk.state;
      List<CallAction> actions = walk.on(input);
      boolean dialog = !(before instanceof Routing || before instanceof Offering || before instanceof Ended);
      if (input instanceof CallInput.RemoteOffer && dialog) {
        assertThat(actions).as(before.toString()).hasAtLeastOneElementOfType(CallAction.class).allMatch(action ->
            action instanceof CallAction.RefuseOffer || action instanceof CallAction.CreateAnswer
                || action instanceof CallAction.CreateOffer);
      }
    }
  }

  @Property(tries = 5_000)
  void onceTheWayIsFoundTheWireIsToldOfTheEnd(@ForAll("inputs") List<CallInput> inputs, @ForAll Begin begin) {
    Walk walk = begin.walk();
    for (CallInput input : inputs) {
      boolean asked = walk.actions.stream().anyMatch(a -> a instanceof CallAction.Bye || a instanceof CallAction.Cancel);
      if (asked || !(input instanceof CallInput.Released)) {
        walk.on(input);
      }
    }
    boolean onWire = walk.inputs.stream().anyMatch(CallInput.Routed.class::isInstance) || begin != Begin.DIALLED;
    boolean byWire = walk.inputs.stream().anyMatch(input -> input instanceof CallInput.RemoteHangUp
        || input instanceof CallInput.Refused || input instanceof CallInput.Unreachable || input instanceof CallInput.Cancelled
        || input instanceof CallInput.TimedOut);
    if (walk.state instanceof Ended && onWire && !byWire) {
      assertThat(walk.actions).as(walk.toString()).anyMatch(action -> action instanceof CallAction.Bye
          || action instanceof CallAction.Cancel || action instanceof CallAction.Refuse
          || action instanceof CallAction.Redirect);
    }
  }

  @Property(tries = 5_000)
  void aFaultInWhateverStateLeadsToTheEnd(@ForAll("inputs") List<CallInput> inputs, @ForAll Begin begin) {
    Walk walk = begin.walk();
    inputs.forEach(walk::on);
    walk.begin(walk.state.abandoned());
    assertThat(walk.state.abandoned().actions()).as("a second fault finds nothing to do").isEmpty();
    for (int i = 0; i < 4 && walk.state.limit().isPresent(); i++) {
      walk.on(new CallInput.TimedOut());
    }
    assertThat(walk.state).isInstanceOf(Ended.class);
  }

  /** How a call comes to be. */
  enum Begin {
    DIALLED, OFFERED, LATE;

    Walk walk() {
      Walk walk = new Walk();
      walk.begin(this == DIALLED ? CallState.outgoing() : CallState.incoming(incoming(this == LATE), Treatment.Ring.PLAIN));
      return walk;
    }
  }

  @Provide
  Arbitrary<List<CallInput>> inputs() {
    return Arbitraries.of(all()).list().ofMaxSize(25);
  }

  private static List<CallInput> all() {
    Negotiated both = new Negotiated(AudioCodec.PCMA, Direction.SENDRECV, true);
    Negotiated held = new Negotiated(AudioCodec.PCMA, Direction.RECVONLY, true);
    return List.of(new CallInput.Accept(), new CallInput.HangUp(), new CallInput.Hold(), new CallInput.Resume(),
        new CallInput.Routed(InetAddress.getLoopbackAddress()),
        new CallInput.Progress(180, Optional.empty(), false), new CallInput.Progress(183, Optional.of(SDP), false),
        new CallInput.Progress(183, Optional.of(SDP), true), new CallInput.Answered(Optional.of(SDP)),
        new CallInput.Answered(Optional.empty()), new CallInput.Refused(486, ""), new CallInput.Unreachable(PROBLEM),
        new CallInput.Cancelled(false), new CallInput.Acknowledged(Optional.empty()),
        new CallInput.Acknowledged(Optional.of(SDP)), new CallInput.RemoteOffer(Carrier.INVITE, Optional.of(SDP)),
        new CallInput.RemoteOffer(Carrier.INVITE, Optional.empty()),
        new CallInput.RemoteOffer(Carrier.UPDATE, Optional.of(SDP)),
        new CallInput.OfferAnswered(Carrier.INVITE_OK, SDP), new CallInput.OfferRefused(491),
        new CallInput.OfferRefused(488), new CallInput.OfferRefused(481), new CallInput.RemoteHangUp(),
        new CallInput.Released(), new CallInput.OfferReady(SDP), new CallInput.AnswerReady(SDP, both),
        new CallInput.Agreed(both), new CallInput.Agreed(held), new CallInput.MediaFailed(PROBLEM),
        new CallInput.AudioDead(), new CallInput.TimedOut(), new CallInput.RetryOffer(), new CallInput.LineFree(),
        new CallInput.Silence(),
        new CallInput.Deflect(Address.of("other", "pbx")));
  }

  private static IncomingCall incoming(boolean late) {
    return new IncomingCall(new CallId("c1"), new AccountId("a"), Address.of("bob", "pbx"), Address.of("me", "pbx"), true,
        false, Optional.empty(),
        late ? Optional.empty() : Optional.of(SDP), InetAddress.getLoopbackAddress());
  }
}
