package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.RecordingState;
import org.diapason.core.conference.World.Deed;
import org.diapason.core.conference.World.Step;
import org.diapason.core.media.MediaSession;
import org.diapason.fixtures.NotedRecording;

/** Calls, transfers and conferences among each other, whatever people on both sides do in whatever order. */
class ConferencesPropertiesTest {

  /** Steps of machines within each other: a call, its conference, another member, and what ends with that. */
  private static final int MOST_NESTED = 4;

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
      world.offerAgain();
      List<CallId> active = world.rig.calls.list().stream()
          .filter(call -> call.phase() == CallPhase.TALKING && !call.held()).map(CallView::id).toList();
      boolean together = world.rig.conferences.list().stream()
          .anyMatch(conference -> active.stream().allMatch(conference::has));
      assertThat(active.size() < 2 || together).as(active + " of " + world.rig.conferences.list()).isTrue();
    }
  }

  @Example
  void aHoldThatCrossedAnOfferOfTheFarSideIsOfferedAgain() {
    whoIsActiveAtATimeIsOneCallOrOneConference(List.of(new Step(Deed.DIAL, 0), new Step(Deed.DIAL, 0),
        new Step(Deed.ANSWER_THERE, 2), new Step(Deed.RESUME, 0), new Step(Deed.OFFER_REFUSED, 2)));
  }

  @Example
  void whoRefusesToBeHeldIsNotActiveBesideAnother() {
    whoIsActiveAtATimeIsOneCallOrOneConference(List.of(new Step(Deed.ANSWER_THERE, 2), new Step(Deed.RESUME, 0),
        new Step(Deed.OFFER_REFUSED, 5)));
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
      assertThat(world.rig.far.asked.values()).allSatisfy(asked -> assertThat(asked).containsOnlyOnce("close"));
      assertThat(world.rig.far.mixes).allMatch(mix -> mix.closed && mix.joined.isEmpty());
      assertThat(world.rig.told).filteredOn(view -> view.phase() == ConferencePhase.ENDED)
          .allMatch(view -> view.recording() == RecordingState.OFF);
      assertThat(world.rig.time.pending()).isZero();
    }
  }

  @Property(tries = 400)
  void theEndOfACallIsToldOnceAndLast(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      steps.forEach(world::act);
      world.rig.calls.hangUpAll();
      world.rig.settle();
      world.rig.time.advance(Duration.ofMinutes(5));
      world.rig.settle();
      assertThat(world.told.values()).allSatisfy(told -> {
        assertThat(told).filteredOn(view -> view.phase() == CallPhase.ENDED).hasSize(1);
        assertThat(told.getLast().phase()).isEqualTo(CallPhase.ENDED);
      });
    }
  }

  @Property(tries = 400)
  void whoAsksUsToCallSomebodyIsAnsweredOnce(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      steps.forEach(world::act);
      world.rig.time.advance(Duration.ofMinutes(1));
      world.rig.settle();
      world.requests.forEach((call, count) -> assertThat(world.rig.far.sent)
          .filteredOn(sent -> sent.equals("answerRefer " + call)).hasSizeLessThanOrEqualTo(count));
      world.rig.calls.list().stream().map(CallView::id).filter(world.requests::containsKey)
          .forEach(call -> assertThat(world.rig.far.sent).filteredOn(sent -> sent.equals("answerRefer " + call))
              .hasSize(world.requests.get(call)));
    }
  }

  /** The wire says at last that nobody answers an offer or a REFER; all else has limits of its own. */
  @Property(tries = 400)
  void whatOnlyPassesIsOverInTimeThoughTheFarSidesKeepSilent(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      steps.forEach(world::act);
      world.pass(10);
      world.rig.calls.list().forEach(call -> world.rig.calls.call(call.id(), new CallInput.TransferRefused(408, "")));
      world.pass(10);
      assertThat(world.rig.calls.list()).allSatisfy(call -> {
        assertThat(call.phase()).isEqualTo(CallPhase.TALKING);
        assertThat(call.question()).isEmpty();
        assertThat(call.transferring()).isEmpty();
      });
      assertThat(world.rig.conferences.list()).extracting(ConferenceView::phase)
          .doesNotContain(ConferencePhase.GATHERING);
    }
  }

  @Property(tries = 400)
  void whoIsShownAsRecordedIsRecordedAndNobodyElse(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      for (Step step : steps) {
        world.act(step);
        assertThat(world.rig.calls.list()).filteredOn(call -> call.phase() == CallPhase.TALKING).allSatisfy(call ->
            assertThat(call.recording() != RecordingState.OFF).as(call + " after " + step).isEqualTo(isRecorded(world, call)));
      }
    }
  }

  private static boolean isRecorded(World world, CallView call) {
    MediaSession session = world.rig.session(call.id());
    boolean alone = world.rig.far.recordings.getOrDefault(session, List.of()).stream().anyMatch(NotedRecording::goesOn);
    return alone || world.rig.far.mixes.stream().anyMatch(mix -> !mix.closed && mix.joined.contains(session)
        && mix.recordings.stream().anyMatch(NotedRecording::goesOn));
  }

  @Property(tries = 400)
  void nothingCallsItselfWithoutAnEnd(@ForAll("steps") List<Step> steps) {
    try (World world = new World()) {
      steps.forEach(world::act);
      world.rig.calls.hangUpAll();
      world.rig.settle();
      assertThat(world.rig.far.deepest()).isLessThanOrEqualTo(MOST_NESTED);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 11)).as(Step::new)
        .list().ofMinSize(5).ofMaxSize(40);
  }
}
