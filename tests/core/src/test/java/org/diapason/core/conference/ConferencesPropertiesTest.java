package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.call.RecordingState;
import org.diapason.core.media.MediaSession;
import org.diapason.core.media.OfferAnswer.Carrier;

/** Calls and conferences among each other, whatever people on both sides do in whatever order. */
class ConferencesPropertiesTest {

  /** What somebody does. */
  enum Deed {
    DIAL, RING, ANSWER_HERE, ANSWER_THERE, HANG_UP_HERE, HANG_UP_THERE, HOLD, RESUME, HELD_THERE, BACK_THERE,
    CREATE, CREATE_OF_TWO, CREATE_AT_ONCE, ADD, INVITE, REMOVE, SPLIT, SILENCE, ASIDE, TOGETHER,
    MUTE, HOLD_ALL, RESUME_ALL, END, CONNECT, RECORD, STOP, REPLACE, AGREE
  }

  /** @param which picks call or conference */
  record Step(Deed deed, int which) {
  }

  /** What happened so far. */
  private static final class World implements AutoCloseable {
    final ConferenceRig rig = new ConferenceRig().start();
    final List<CallId> calls = new ArrayList<>();
    final List<ConferenceId> conferences = new ArrayList<>();
    final Set<CallId> incoming = new HashSet<>();
    final Set<CallId> accepted = new HashSet<>();

    /** Two far sides that have answered, and one that is dialled. */
    World() {
      for (int i = 0; i < 3; i++) {
        act(new Step(Deed.DIAL, 0));
        act(i == 2 ? new Step(Deed.AGREE, 0) : new Step(Deed.ANSWER_THERE, i));
      }
    }

    /** Whatever it is, and all that follows from it at once. */
    void act(Step step) {
      CallId call = pick(calls, step.which(), new CallId("none"));
      ConferenceId conference = pick(conferences, step.which(), new ConferenceId("none"));
      switch (step.deed()) {
        case DIAL -> dialled(rig.calls.dial(Optional.of(ConferenceRig.WORK), "600"));
        case INVITE -> dialled(rig.conferences.invite(conference, Optional.of(ConferenceRig.WORK), "601"));
        case RING -> ring(Optional.empty());
        case REPLACE -> {
          ring(Optional.of(call));
          rig.settle();
          rig.time.advance(Duration.ZERO);
          rig.calls.call(calls.getLast(), new CallInput.Acknowledged(Optional.empty()));
        }
        case ANSWER_HERE -> accept(call);
        case CREATE -> created(rig.conferences.create(List.of(call)));
        case CREATE_OF_TWO -> created(rig.conferences.create(two(step.which())));
        case CREATE_AT_ONCE -> {
          created(rig.conferences.create(List.of(call)));
          created(rig.conferences.create(two(step.which())));
        }
        case ADD -> rig.conferences.add(conference, pick(calls, step.which() / 2, call));
        case AGREE -> rig.agree();
        case ANSWER_THERE, HANG_UP_HERE, HANG_UP_THERE, HOLD, RESUME, HELD_THERE, BACK_THERE ->
            toCall(step.deed(), call);
        case REMOVE, SPLIT, SILENCE, ASIDE, TOGETHER -> toMember(step.deed(), call);
        case MUTE, HOLD_ALL, RESUME_ALL, END, CONNECT, RECORD, STOP -> toAll(step.deed(), conference, step.which());
      }
      rig.settle();
    }

    private void toCall(Deed deed, CallId call) {
      switch (deed) {
        case ANSWER_THERE -> rig.calls.call(call, new CallInput.Answered(ConferenceRig.SDP));
        case HANG_UP_HERE -> rig.calls.hangUp(call);
        case HANG_UP_THERE -> rig.calls.call(call, new CallInput.RemoteHangUp());
        case HOLD -> rig.calls.hold(call);
        case RESUME -> rig.calls.resume(call);
        default -> {
          rig.far.holdsUs(deed == Deed.HELD_THERE);
          rig.calls.call(call, new CallInput.RemoteOffer(Carrier.INVITE, ConferenceRig.SDP));
        }
      }
    }

    private void toMember(Deed deed, CallId call) {
      switch (deed) {
        case REMOVE -> rig.conferences.remove(call);
        case SPLIT -> rig.conferences.split(call);
        case SILENCE -> rig.conferences.muteMember(call, true);
        case ASIDE -> rig.conferences.aside(call, true);
        default -> rig.conferences.aside(call, false);
      }
    }

    private void toAll(Deed deed, ConferenceId conference, int which) {
      switch (deed) {
        case MUTE -> rig.conferences.mute(conference, which % 2 == 0);
        case HOLD_ALL -> rig.conferences.hold(conference);
        case RESUME_ALL -> rig.conferences.resume(conference);
        case CONNECT -> rig.conferences.connect(conference);
        case RECORD -> rig.conferences.record(conference, true);
        case STOP -> rig.conferences.record(conference, false);
        default -> rig.conferences.end(conference);
      }
    }

    private void dialled(DialResult result) {
      CallId call = ((DialResult.Dialling) result).call();
      calls.add(call);
      rig.settle();
      rig.calls.call(call, new CallInput.Routed(InetAddress.getLoopbackAddress()));
    }

    private void ring(Optional<CallId> replaced) {
      CallId call = new CallId("in" + calls.size());
      calls.add(call);
      if (replaced.isEmpty()) {
        incoming.add(call); // who replaces another is answered by itself
      }
      rig.calls.incoming(new IncomingCall(call, ConferenceRig.WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"),
          true, false, Optional.empty(), ConferenceRig.SDP, InetAddress.getLoopbackAddress(), replaced, Optional.empty()));
    }

    private void accept(CallId call) {
      accepted.add(call);
      rig.calls.answer(call);
      rig.calls.call(call, new CallInput.Acknowledged(Optional.empty()));
    }

    private void created(CreateResult result) {
      if (result instanceof CreateResult.Created created) {
        conferences.add(created.conference());
      }
    }

    private List<CallId> two(int which) {
      CallId one = calls.get(which % calls.size());
      return List.of(one, calls.get((which + 1) % calls.size())).stream().distinct().toList();
    }

    private static <T> T pick(List<T> all, int which, T none) {
      return all.isEmpty() ? none : all.get(which % all.size());
    }

    @Override
    public void close() {
      rig.close();
    }
  }

  @Property(tries = 400)
  void aMemberIsACallThatGoesOnAndInOneConferenceOnly(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      for (Step step : steps) {
        world.act(step);
        List<CallId> members = world.rig.conferences.list().stream()
            .flatMap(conference -> conference.members().stream()).map(MemberView::call).toList();
        assertThat(members).doesNotHaveDuplicates();
        assertThat(world.rig.calls.list()).extracting(CallView::id).containsAll(members);
        assertThat(joined(world)).isEqualTo(answered(world));
      }
    }
  }

  private static Set<MediaSession> joined(World world) {
    return world.rig.far.mixes.stream().filter(mix -> !mix.closed).flatMap(mix -> mix.joined.stream())
        .collect(Collectors.toSet());
  }

  private static Set<MediaSession> answered(World world) {
    return world.rig.conferences.list().stream().flatMap(conference -> conference.members().stream())
        .filter(MemberView::answered).map(member -> world.rig.session(member.call())).collect(Collectors.toSet());
  }

  @Property(tries = 400)
  void whoIsActiveAtATimeIsOneCallOrOneConference(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      steps.forEach(world::act);
      world.rig.agree();
      List<CallId> active = world.rig.calls.list().stream()
          .filter(call -> call.phase() == CallPhase.TALKING && !call.held()).map(CallView::id).toList();
      boolean together = world.rig.conferences.list().stream()
          .anyMatch(conference -> active.stream().allMatch(conference::has));
      assertThat(active.size() < 2 || together).as(active + " of " + world.rig.conferences.list()).isTrue();
    }
  }

  @Property(tries = 400)
  void noMicrophoneIsOpenedBeforeThePersonHereAccepts(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      for (Step step : steps) {
        world.act(step);
        world.incoming.stream().filter(call -> !world.accepted.contains(call))
            .flatMap(call -> world.rig.calls.media(call).stream())
            .forEach(session -> assertThat(world.rig.far.asked.get(session)).doesNotContain("microphone true"));
      }
    }
  }

  @Property(tries = 400)
  void afterTheEndNothingIsLeft(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      steps.forEach(world::act);
      world.rig.calls.hangUpAll();
      world.rig.settle();
      world.rig.time.advance(Duration.ofMinutes(5));
      world.rig.settle();
      world.rig.time.advance(Duration.ofMinutes(5));
      world.rig.settle();
      assertThat(world.rig.conferences.list()).isEmpty();
      assertThat(world.rig.calls.idle()).isTrue();
      assertThat(world.rig.far.open).isEmpty();
      assertThat(world.rig.far.mixes).allMatch(mix -> mix.closed && mix.joined.isEmpty());
      assertThat(world.rig.told).filteredOn(view -> view.phase() == ConferencePhase.ENDED)
          .allMatch(view -> view.recording() == RecordingState.OFF);
      assertThat(world.rig.time.pending()).isZero();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 11)).as(Step::new)
        .list().ofMinSize(5).ofMaxSize(40);
  }
}
