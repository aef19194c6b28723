package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallRecorded;
import org.diapason.core.call.RecordingState;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferenceRecorded;
import org.diapason.core.conference.CreateResult;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person records a conversation that grows to three and becomes one of two again: every part of it is there, with those
 * voices that were heard then. The echo tells them apart, for only with it the own voice comes from the far side.
 */
class RecordedConversationTest {

  private static final short[] SPEECH = Sounds.bursts(9, -24, 3_000, DemoPhone.RATE);
  private static final Ear OWN = new Ear(SPEECH);
  private static final Ear COLLEAGUE = new Ear(Colleague.words(0));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Path> files = new CopyOnWriteArrayList<>();

  @TempDir
  private Path folder;

  @Test
  void theRecordingGoesOnFromCallToConferenceAndBack() throws IOException {
    try (DemoPhone phone = DemoPhone.start(folder, SPEECH)) {
      phone.phone().settings().set(RecordingSettings.NAME, Owner.PHONE, "{number} part{recording_part}");
      phone.phone().settings().set(RecordingSettings.CHANNELS, Owner.PHONE, RecordingChannels.FAR);
      phone.phone().events().subscribe(CallRecorded.class, recorded -> files.add(recorded.file()));
      phone.phone().events().subscribe(ConferenceRecorded.class, recorded -> files.add(recorded.file()));
      CallId echo = phone.talkTo("600");
      CallId colleague = phone.talkTo("605");
      phone.phone().calls().record(colleague, true);
      phone.talkOn(2);

      ConferenceId conference =
          ((CreateResult.Created) phone.phone().conferences().create(List.of(colleague, echo))).conference();
      phone.awaitHeard("the own voice", OWN::isAmongOthersIn);
      phone.await(colleague, "shown as recorded", view -> view.recording() == RecordingState.ON);
      assertThat(phone.phone().conferences().find(conference).orElseThrow().recording()).isEqualTo(RecordingState.ON);
      phone.talkOn(1);
      phone.phone().conferences().remove(echo);
      phone.awaitEnd(echo);
      phone.talkOn(2);
      phone.await(colleague, "recorded on", view -> view.recording() == RecordingState.ON);
      phone.phone().calls().record(colleague, false);

      await().atMost(PATIENCE).until(() -> files.size() == 3);
      assertThat(files).extracting(file -> file.getFileName().toString())
          .containsExactly("605 part1.wav", "605+600 part2.wav", "605 part3.wav");
      assertThat(OWN.isAmongOthersIn(Wave.read(files.get(0)))).as("own voice from the far side, before").isFalse();
      assertThat(OWN.isAmongOthersIn(Wave.read(files.get(1)))).as("with the echo").isTrue();
      assertThat(OWN.isAmongOthersIn(Wave.read(files.get(2)))).as("afterwards").isFalse();
      for (Path file : files) {
        assertThat(COLLEAGUE.isAmongOthersIn(Wave.read(file))).as("the colleague in " + file).isTrue();
      }
    }
  }
}
