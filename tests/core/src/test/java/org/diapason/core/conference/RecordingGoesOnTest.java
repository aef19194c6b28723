package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.RecordingState;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.fixtures.NotedRecording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded goes on being recorded, and shown, when a call becomes part of a conference and when it is alone again. */
class RecordingGoesOnTest {

  private final ConferenceRig rig = new ConferenceRig();
  private final Conferences conferences = rig.conferences;

  @BeforeEach
  void start() {
    rig.start();
    rig.settings.set(RecordingSettings.NAME, Owner.PHONE, "{number} part{recording_part}");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private ConferenceId recorded(CallId... members) {
    ConferenceId conference = rig.conference(members);
    conferences.record(conference, true);
    rig.settle();
    return conference;
  }

  private List<NotedRecording> alone(CallId call) {
    return rig.far.recordings.getOrDefault(rig.session(call), List.of());
  }

  private static Stream<String> going(List<NotedRecording> recordings) {
    return recordings.stream().filter(NotedRecording::goesOn).map(recording -> recording.order().name());
  }

  private RecordingState state(CallId call) {
    return rig.view(call).recording();
  }

  @Test
  void whoIsLeftOfTwoIsRecordedOnInTheNextPart() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    recorded(ann, bob);

    rig.input(ann, new CallInput.RemoteHangUp());

    assertThat(going(alone(bob))).containsExactly("601 part2");
    assertThat(state(bob)).isEqualTo(RecordingState.ON);
  }

  @Test
  void whatIsLeftOutStaysLeftOut() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    conferences.pauseRecording(recorded(ann, bob), true);
    rig.settle();

    conferences.remove(ann);
    rig.settle();

    assertThat(alone(bob)).singleElement().satisfies(one -> assertThat(one.asked()).containsExactly("pause true"));
    assertThat(state(bob)).isEqualTo(RecordingState.PAUSED);
  }

  @Test
  void bothGoOnWhenTwoAreSplit() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    recorded(ann, bob);

    conferences.split(ann);
    rig.settle();

    assertThat(going(alone(ann))).containsExactly("600 part2");
    assertThat(going(alone(bob))).containsExactly("601 part2");
  }

  @Test
  void whoIsSplitFromMoreGoesOnBesideTheConference() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    CallId eve = rig.talking("602");
    recorded(ann, bob, eve);

    conferences.split(eve);
    rig.settle();

    assertThat(going(alone(eve))).containsExactly("602 part2");
    assertThat(going(rig.mix().recordings)).containsExactly("600+601+602 part1");
    assertThat(List.of(state(ann), state(bob), state(eve))).containsOnly(RecordingState.ON);
  }

  @Test
  void itEndsForTwoWhoAreConnected() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    ConferenceId conference = recorded(ann, bob);

    conferences.connect(conference);
    rig.settle();

    assertThat(rig.mix().closed).isTrue();
    assertThat(List.of(alone(ann), alone(bob))).containsOnly(List.of());
    assertThat(List.of(state(ann), state(bob))).containsOnly(RecordingState.OFF);
  }

  @Test
  void aConferenceThatIsNotRecordedLeavesNothingToGoOnWith() {
    CallId ann = rig.talking("600");
    CallId bob = rig.talking("601");
    conferences.record(recorded(ann, bob), false);
    rig.settle();

    rig.input(ann, new CallInput.RemoteHangUp());

    assertThat(alone(bob)).isEmpty();
    assertThat(state(bob)).isEqualTo(RecordingState.OFF);
  }

  @Test
  void aRecordedCallMakesItsConferenceRecordedInTheNextPart() {
    CallId ann = rig.talking("600");
    rig.calls.record(ann, true);
    CallId bob = rig.talking("601");

    ConferenceId conference = rig.conference(ann, bob);

    assertThat(going(alone(ann))).isEmpty();
    assertThat(going(rig.mix().recordings)).containsExactly("600+601 part2");
    assertThat(conferences.find(conference).orElseThrow().recording()).isEqualTo(RecordingState.ON);
    assertThat(List.of(state(ann), state(bob))).containsOnly(RecordingState.ON);
  }

  @Test
  void itIsNotRecordedTwiceWhenAllAreRecordedAlready() {
    ConferenceId conference = recorded(rig.talking("600"), rig.talking("601"));
    CallId eve = rig.talking("602");
    rig.calls.record(eve, true);
    rig.settle();

    conferences.add(conference, eve);
    rig.settle();

    assertThat(going(alone(eve))).isEmpty();
    assertThat(going(rig.mix().recordings)).containsExactly("600+601 part1");
    assertThat(state(eve)).isEqualTo(RecordingState.ON);
  }

  @Test
  void aMemberIsRecordedTogetherWithAll() {
    CallId ann = rig.talking("600");
    ConferenceId conference = rig.conference(ann, rig.talking("601"));
    rig.calls.record(ann, true);
    rig.calls.pauseRecording(ann, true);
    rig.settle();

    assertThat(alone(ann)).isEmpty();
    assertThat(conferences.find(conference).orElseThrow().recording()).isEqualTo(RecordingState.PAUSED);

    rig.calls.record(ann, false);
    rig.settle();
    assertThat(state(ann)).isEqualTo(RecordingState.OFF);
    assertThat(going(rig.mix().recordings)).isEmpty();
  }

  @Test
  void whoIsRecordedByTheSettingsIsSoWithAllOthers() {
    CallId ann = rig.talking("600");
    CallId bob = rig.dialled("601");
    ConferenceId conference = rig.conference(ann, bob);
    rig.settings.set(RecordingSettings.RECORD_OUTGOING, Owner.PHONE, true);

    rig.input(bob, new CallInput.Answered(ConferenceRig.SDP));

    assertThat(alone(bob)).isEmpty();
    assertThat(conferences.find(conference).orElseThrow().recording()).isEqualTo(RecordingState.ON);
  }

  @Test
  void whoTakesThePlaceOfARecordedCallIsRecordedOn() {
    CallId ann = rig.talking("600");
    rig.calls.record(ann, true);
    rig.settle();

    CallId eve = rig.replacing(ann);

    assertThat(going(alone(eve))).containsExactly("eve part2");
    assertThat(state(eve)).isEqualTo(RecordingState.ON);
  }

  @Test
  void beforeTheAnswerOfWhoIsLeftTheWishIsKept() {
    CallId ann = rig.talking("600");
    CallId bob = rig.dialled("601");
    recorded(ann, bob);
    rig.input(ann, new CallInput.RemoteHangUp());
    assertThat(state(bob)).isEqualTo(RecordingState.OFF);

    rig.input(bob, new CallInput.Answered(ConferenceRig.SDP));

    assertThat(going(alone(bob))).containsExactly("601 part2");
  }
}
