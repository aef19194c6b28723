package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.MediaEvent;
import org.diapason.sound.Hearing;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A far side that is not to be heard yet. */
final class EarlyMediaTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  @Test
  void theFinalAnswerReplacesTheOneOfEarlyMedia() {
    try (Rig rig = new Rig(); Side phone = rig.side(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      Rig.connect(phone, peer);
      phone.session.applyAnswer(peer.last(MediaEvent.AnswerReady.class).orElseThrow().answer());
      await().atMost(Rig.PATIENCE)
          .until(() -> phone.count(MediaEvent.Agreed.class) + phone.count(MediaEvent.Failed.class) == 2);
      assertThat(phone.count(MediaEvent.Failed.class)).isZero();
    }
  }

  @Test
  void aFarSideThatIsNotToBeHeardIsSilentOnTheSpeakerUntilItIs() throws IOException {
    Path speaker = folder.resolve("speaker.wav");
    try (Rig rig = new Rig(); Side phone = rig.phoneSide(AudioCodec.PCMA); Side peer = rig.side(AudioCodec.PCMA)) {
      rig.engine.devices().use(Optional.empty(), Optional.of(new AudioEnd.Wav(speaker.toString())));
      phone.session.hear(false);
      peer.talker.say(Sounds.tone(1_000, -20, 20_000, RATE));
      Rig.connect(phone, peer);
      await().atMost(Rig.PATIENCE).until(() -> phone.session.statistics().packetsReceived() > 75);
      int muted = Wave.read(speaker).length;
      assertThat(Hearing.level(Wave.read(speaker))).isLessThan(-90);

      phone.session.hear(true);
      await().atMost(Rig.PATIENCE).until(() -> Files.size(speaker) > 2L * (muted + RATE));
      short[] all = Wave.read(speaker);
      assertThat(Hearing.toneLevel(all, all.length - RATE / 2, all.length, 1_000, RATE)).isGreaterThan(-30);
    }
  }
}
