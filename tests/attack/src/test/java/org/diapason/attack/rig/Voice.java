package org.diapason.attack.rig;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.core.ConditionTimeoutException;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;

/** What the phone says into its microphone, and what comes out of its speaker. Compared at 8 kHz. */
final class Voice {

  /** Sound comes in time on a quiet machine; on one that is busy elsewhere some of it does not. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FACTOR = 6;
  private static final int RATE = 48_000 / FACTOR;
  private static final int PIECE = RATE * 3 / 5;
  /** Another sound comes to 0.1; two codings on end leave 0.69. */
  private static final double ALIKE = 0.5;

  private final Path said;
  private final Path heard;
  private final short[] speech = Sounds.bursts(1, -24, 3_000, RATE);

  Voice(Path folder) throws IOException {
    said = folder.resolve("says.wav");
    heard = folder.resolve("heard.wav");
    short[] wide = new short[speech.length * FACTOR];
    for (int i = 0; i < wide.length; i++) {
      int next = speech[Math.min(i / FACTOR + 1, speech.length - 1)];
      wide[i] = (short) (speech[i / FACTOR] + (next - speech[i / FACTOR]) * (i % FACTOR) / FACTOR);
    }
    Wave.write(said, wide, 48_000);
  }

  String says() {
    return said.toAbsolutePath().toString();
  }

  String hears() {
    return heard.toAbsolutePath().toString();
  }

  /** Length of what was heard until now. */
  int mark() {
    return heard().length;
  }

  /** Waits until a part of what it said comes back. */
  void awaitEcho(int mark) {
    try {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> likeness(mark) > ALIKE);
    } catch (ConditionTimeoutException unheard) {
      throw new AssertionError("not heard: likeness " + likeness(mark) + " in " + (mark() - mark) / RATE + " s", unheard);
    }
  }

  private double likeness(int mark) {
    short[] all = heard();
    int from4s = Math.clamp(all.length - 4L * RATE, Math.min(mark, all.length), all.length);
    short[] recent = Arrays.copyOfRange(all, from4s, all.length);
    double best = 0;
    for (int from = 0; from + PIECE <= speech.length; from += PIECE) {
      best = Math.max(best, Match.find(Arrays.copyOfRange(speech, from, from + PIECE), recent).similarity());
    }
    return best;
  }

  private short[] heard() {
    try {
      short[] wide = Wave.read(heard);
      short[] narrow = new short[wide.length / FACTOR];
      for (int i = 0; i < wide.length / FACTOR * FACTOR; i++) {
        narrow[i / FACTOR] += (short) (wide[i] / FACTOR);
      }
      return narrow;
    } catch (IOException notThereYet) {
      return new short[0];
    }
  }
}
