package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.event.Events;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingEvent;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.media.RecordingOrder;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Setting;
import org.diapason.fixtures.NotedRecording;
import org.junit.jupiter.api.Test;

/** When calls are recorded, under which name, and what is told of it. */
class CallRecordingTest extends CallsRig {

  private final List<CallRecorded> recorded = new CopyOnWriteArrayList<>();
  private final Events.Subscription told = events.subscribe(CallRecorded.class, recorded::add);

  @Test
  void nothingIsRecordedUnasked() {
    CallId out = talking("600");
    answered("in");

    assertThat(media.recordings).isEmpty();
    assertThat(state(out)).isEqualTo(RecordingState.OFF);
  }

  @Test
  void everyIncomingCallIsRecordedFromItsAnswerOn() {
    set(RecordingSettings.RECORD_ALL, true);
    talking("600");
    incoming("in");
    assertThat(media.recordings).isEmpty();

    calls.answer(new CallId("in"));
    settle();
    input(new CallId("in"), new CallInput.Acknowledged(Optional.empty()));

    assertThat(media.recordings).hasSize(1);
    assertThat(state(new CallId("in"))).isEqualTo(RecordingState.ON);
  }

  @Test
  void everyOutgoingCallIsRecordedFromItsAnswerOn() {
    set(RecordingSettings.RECORD_OUTGOING, true);
    answered("in");
    CallId out = dialled("600");
    assertThat(media.recordings).isEmpty();

    input(out, new CallInput.Answered(SDP));

    assertThat(media.recordings).hasSize(1);
    assertThat(state(out)).isEqualTo(RecordingState.ON);
  }

  @Test
  void eachStartIsAPartOfItsOwn() {
    CallId call = talking("600");
    record(call, true);
    record(call, true);
    record(call, false);
    assertThat(state(call)).isEqualTo(RecordingState.OFF);
    record(call, true);

    assertThat(media.recordings).extracting(recording -> recording.order().name())
        .satisfiesExactly(one -> assertThat(one).endsWith("_600_part1"), two -> assertThat(two).endsWith("_600_part2"));
    assertThat(media.recordings.getFirst().asked()).containsExactly("close");
    assertThat(media.recordings.getLast().asked()).isEmpty();
  }

  @Test
  void aPauseIsShownAndEndsWithTheNextWish() {
    CallId call = talking("600");
    pause(call, true);
    assertThat(state(call)).isEqualTo(RecordingState.OFF);
    record(call, true);
    pause(call, true);
    assertThat(state(call)).isEqualTo(RecordingState.PAUSED);
    pause(call, false);
    assertThat(state(call)).isEqualTo(RecordingState.ON);
    assertThat(media.recordings.getFirst().asked()).containsExactly("pause true", "pause false");
  }

  @Test
  void aWishBeforeTheAnswerIsKept() {
    CallId call = dialled("600");
    record(call, true);
    assertThat(media.recordings).isEmpty();
    input(call, new CallInput.Answered(SDP));
    assertThat(state(call)).isEqualTo(RecordingState.ON);
  }

  @Test
  void aPersonCanSayNoBeforeTheAnswer() {
    set(RecordingSettings.RECORD_OUTGOING, true);
    CallId call = dialled("600");
    record(call, false);
    input(call, new CallInput.Answered(SDP));
    assertThat(media.recordings).isEmpty();
  }

  @Test
  void theSettingsDecideWhereAndHow() {
    set(RecordingSettings.FOLDER, Path.of("/elsewhere").toAbsolutePath().toString());
    set(RecordingSettings.NAME, "{dnid} of {account} from {name}, {recording_part}");
    set(RecordingSettings.FORMAT, RecordingFormat.OPUS);
    set(RecordingSettings.CHANNELS, RecordingChannels.STEREO);
    record(answered("in"), true);

    assertThat(order()).isEqualTo(new RecordingOrder(
        Path.of("/elsewhere").toAbsolutePath(), "me of Work from bob, 1", RecordingFormat.OPUS, RecordingChannels.STEREO));
  }

  @Test
  void unlessToldOtherwiseItIsMixedWaveBelowTheState() {
    record(talking("600"), true);
    assertThat(order().folder()).isEqualTo(STATE.resolve("recordings"));
    assertThat(order().format()).isEqualTo(RecordingFormat.WAV);
    assertThat(order().channels()).isEqualTo(RecordingChannels.MIXED);
  }

  @Test
  void aFolderIsAnAbsolutePath() {
    assertThat(settings.set(RecordingSettings.FOLDER.id(), Owner.PHONE, "relative")).isInstanceOf(SetResult.Refused.class);
    assertThat(settings.set(RecordingSettings.FOLDER.id(), Owner.PHONE, "/a\0b")).isInstanceOf(SetResult.Refused.class);
  }

  @Test
  void theFileIsToldAlsoAfterTheEndOfTheCall() {
    CallId call = talking("600");
    record(call, true);
    input(call, new CallInput.RemoteHangUp());
    Path file = Path.of("a.wav");
    recording().events().accept(new RecordingEvent.Saved(file, Duration.ofSeconds(3)));
    told.close();

    assertThat(recorded).containsExactly(new CallRecorded(call, file, Duration.ofSeconds(3)));
  }

  @Test
  void aHindranceIsAProblemOfTheCallWhichIsStillRecorded() {
    CallId call = talking("600");
    record(call, true);
    recording().events().accept(new RecordingEvent.Hindered(Problem.of(ProblemCode.RECORDING_DISK_FULL, "/r")));
    settle();

    assertThat(problems).singleElement()
        .satisfies(raised -> assertThat(raised.problem().subject()).isEqualTo(call.value()));
    assertThat(state(call)).isEqualTo(RecordingState.ON);
  }

  @Test
  void aRecordingThatFailedIsOffAndCanBeTriedAgain() {
    CallId call = talking("600");
    record(call, true);
    recording().events().accept(new RecordingEvent.Failed(Problem.of(ProblemCode.RECORDING_FAILED, "/r", "gone")));
    settle();
    assertThat(state(call)).isEqualTo(RecordingState.OFF);
    assertThat(problems).hasSize(1);

    record(call, true);
    recording().events().accept(new RecordingEvent.Failed(Problem.of(ProblemCode.RECORDING_FAILED, "/r", "late news")));
    settle();
    assertThat(state(call)).as("a late word about the first").isEqualTo(RecordingState.ON);
  }

  @Test
  void aCallThatIsOverIsNotShownAsRecorded() {
    CallId call = talking("600");
    record(call, true);
    input(call, new CallInput.RemoteHangUp());
    assertThat(super.told.getLast().recording()).isEqualTo(RecordingState.OFF);
  }

  private CallId answered(String id) {
    incoming(id);
    calls.answer(new CallId(id));
    settle();
    input(new CallId(id), new CallInput.Acknowledged(Optional.empty()));
    return new CallId(id);
  }

  private <T> void set(Setting<T> setting, T value) {
    assertThat(settings.set(setting, Owner.PHONE, value)).isInstanceOf(SetResult.Stored.class);
  }

  private void record(CallId call, boolean on) {
    calls.record(call, on);
    settle();
  }

  private void pause(CallId call, boolean paused) {
    calls.pauseRecording(call, paused);
    settle();
  }

  private RecordingState state(CallId call) {
    return calls.find(call).orElseThrow().recording();
  }

  private NotedRecording recording() {
    return media.recordings.getFirst();
  }

  private RecordingOrder order() {
    return recording().order();
  }
}
