package org.diapason.core.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.RecordingState;
import org.diapason.core.event.Events;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.fixtures.NotedRecording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All voices of a conference in one file: when, under which name, and what is told of it. */
class ConferenceRecordingTest {

  private final ConferenceRig rig = new ConferenceRig();
  private final Conferences conferences = rig.conferences;
  private final List<ConferenceRecorded> recorded = new CopyOnWriteArrayList<>();
  private final List<Problem> problems = new CopyOnWriteArrayList<>();
  private final Events.Subscription files = rig.events.subscribe(ConferenceRecorded.class, recorded::add);
  private final Events.Subscription errors =
      rig.events.subscribe(ProblemRaised.class, raised -> problems.add(raised.problem()));

  @BeforeEach
  void start() {
    rig.start();
  }

  @AfterEach
  void end() {
    files.close();
    errors.close();
    rig.close();
  }

  private ConferenceId two() {
    return rig.conference(rig.talking("600"), rig.talking("601"));
  }

  private void record(ConferenceId conference, boolean on) {
    conferences.record(conference, on);
    rig.settle();
  }

  private List<NotedRecording> recordings() {
    return rig.mix().recordings;
  }

  private RecordingState state(ConferenceId conference) {
    return conferences.find(conference).orElseThrow().recording();
  }

  @Test
  void nothingIsRecordedUnasked() {
    assertThat(state(two())).isEqualTo(RecordingState.OFF);
    assertThat(recordings()).isEmpty();
  }

  @Test
  void itIsOneFileNamedAfterAll() {
    rig.settings.set(RecordingSettings.NAME, Owner.PHONE, "{account} {number} {name} {dnid} {recording_part}");
    rig.settings.set(RecordingSettings.FORMAT, Owner.PHONE, RecordingFormat.OPUS);
    rig.settings.set(RecordingSettings.CHANNELS, Owner.PHONE, RecordingChannels.STEREO);
    ConferenceId conference = two();

    record(conference, true);

    assertThat(recordings()).extracting(NotedRecording::order).containsExactly(
        new RecordingOrder(ConferenceRig.STATE.resolve("recordings"), "Work 600+601 600, 601 600 1",
            RecordingFormat.OPUS, RecordingChannels.STEREO));
    assertThat(state(conference)).isEqualTo(RecordingState.ON);
    assertThat(rig.told.getLast().recording()).isEqualTo(RecordingState.ON);
  }

  @Test
  void eachStartIsAPartOfItsOwn() {
    rig.settings.set(RecordingSettings.NAME, Owner.PHONE, "{recording_part}");
    ConferenceId conference = two();
    record(conference, true);
    record(conference, true);
    record(conference, false);
    assertThat(recordings()).hasSize(1);
    assertThat(recordings().getFirst().asked()).containsExactly("close");
    assertThat(state(conference)).isEqualTo(RecordingState.OFF);

    record(conference, true);

    assertThat(recordings()).extracting(recording -> recording.order().name()).containsExactly("1", "2");
  }

  @Test
  void aPauseIsShown() {
    ConferenceId conference = two();
    conferences.pauseRecording(conference, true);
    record(conference, true);
    conferences.pauseRecording(conference, true);
    rig.settle();
    assertThat(state(conference)).isEqualTo(RecordingState.PAUSED);
    conferences.pauseRecording(conference, false);
    rig.settle();
    assertThat(state(conference)).isEqualTo(RecordingState.ON);
    assertThat(recordings().getFirst().asked()).containsExactly("pause true", "pause false");
  }

  @Test
  void beforeAnybodyHasAnsweredTheWishIsKept() {
    CallId ann = rig.dialled("600");
    CallId bob = rig.dialled("601");
    ConferenceId conference = rig.conference(ann, bob);
    record(conference, true);
    assertThat(state(conference)).isEqualTo(RecordingState.OFF);

    rig.input(ann, new CallInput.Answered(ConferenceRig.SDP));

    assertThat(state(conference)).isEqualTo(RecordingState.ON);
    assertThat(recordings()).hasSize(1);
  }

  @Test
  void theEndOfTheConferenceEndsItAndTheFileIsToldAfterwards() {
    CallId ann = rig.talking("600");
    ConferenceId conference = rig.conference(ann, rig.talking("601"));
    record(conference, true);
    NotedRecording recording = recordings().getFirst();

    rig.input(ann, new CallInput.RemoteHangUp());
    recording.events().accept(new RecordingEvent.Saved(Path.of("/file.wav"), Duration.ofSeconds(3)));

    assertThat(rig.mix().closed).as("which ends its recording").isTrue();
    assertThat(rig.told.getLast().recording()).isEqualTo(RecordingState.OFF);
    assertThat(recorded)
        .containsExactly(new ConferenceRecorded(conference, Path.of("/file.wav"), Duration.ofSeconds(3)));
  }

  @Test
  void aRecordingThatFailedIsOffAndToldAndCanBeTriedAgain() {
    ConferenceId conference = two();
    record(conference, true);
    Problem full = Problem.of(ProblemCode.RECORDING_DISK_FULL, "/state");
    recordings().getFirst().events().accept(new RecordingEvent.Failed(full));
    rig.settle();
    assertThat(state(conference)).isEqualTo(RecordingState.OFF);
    assertThat(problems).contains(full.about(conference));

    record(conference, true);

    assertThat(state(conference)).isEqualTo(RecordingState.ON);
  }

  @Test
  void aHindranceIsToldAndItGoesOn() {
    ConferenceId conference = two();
    record(conference, true);
    Problem low = Problem.of(ProblemCode.RECORDING_SPACE_LOW, "/state", 5);
    recordings().getFirst().events().accept(new RecordingEvent.Hindered(low));
    assertThat(problems).contains(low.about(conference));
    assertThat(state(conference)).isEqualTo(RecordingState.ON);
  }
}
