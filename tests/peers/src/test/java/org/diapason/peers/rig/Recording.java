package org.diapason.peers.rig;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.diapason.sound.Hearing;
import org.diapason.sound.Keys;
import org.diapason.sound.Sounds;
import org.diapason.sound.Wave;

/** What one side hears, in WAV files that grow. */
public final class Recording {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int FILE_RATE = 48_000;
  private static final double SILENCE = -50;

  private final Supplier<List<Path>> files;
  private final int rateOverride;

  /**
   * Makes the judge of what is in files.
   *
   * @param files those that are there, in the order they were begun
   */
  public Recording(Supplier<List<Path>> files) {
    this(files, 0);
  }

  /**
   * As above, with a rate that is known better than the files do.
   *
   * @param rate in Hz
   */
  public Recording(Supplier<List<Path>> files, int rate) {
    this.files = files;
    this.rateOverride = rate;
  }

  /**
   * One channel of a stereo file that is complete.
   *
   * @param which 0 left, 1 right
   * @param folder for a copy
   */
  public static Recording channel(Path stereo, int which, Path folder) throws IOException {
    short[] both = Wave.read(stereo);
    short[] one = new short[both.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = both[2 * i + which];
    }
    Path file = folder.resolve(which + "-" + stereo.getFileName());
    Wave.write(file, one, FILE_RATE);
    return new Recording(() -> List.of(file));
  }

  /** Length until now, in samples at 8 kHz. */
  public int mark() {
    return since(0).length;
  }

  /** Waits until this speech is heard after a mark. */
  public void awaitSpeech(int mark, Speech speech) {
    try {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> speech.isIn(recent(mark)));
    } catch (org.awaitility.core.ConditionTimeoutException unheard) {
      short[] heard = since(mark);
      throw new AssertionError("speech not heard: " + heard.length * 1_000L / Speech.RATE + " ms recorded, level "
          + Hearing.level(heard) + " dBFS, likeness " + speech.likenessIn(recent(mark)), unheard);
    }
  }

  /** Waits until exactly these keys were heard as tones after a mark. */
  public void awaitKeys(int mark, String names) {
    await("keys " + names).atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
        .until(() -> Keys.names(Keys.in(since(mark), Speech.RATE)), names::equals);
  }

  /** Waits until nothing was heard for a second, be it recorded silence or nothing at all. */
  public void awaitSilence() {
    int[] loudest = {mark()};
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).during(Duration.ofSeconds(1)).until(() -> {
      short[] later = since(loudest[0]);
      boolean silent = Hearing.level(later) < SILENCE;
      loudest[0] += silent ? 0 : later.length;
      return silent;
    });
  }

  /** Waits until a tone of at least -35 dBFS was heard after a mark, for a quarter of a second and more than anything else. */
  public void awaitTone(int mark, int hertz) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> hasTone(since(mark), hertz));
  }

  /**
   * How loud frequencies were in the last second: the median of ten looks, for lost and late packets shift a tone.
   *
   * @param hertz multiples of 10
   * @return dBFS, in their order
   */
  public List<Double> tones(List<Integer> hertz) {
    short[] all = since(0);
    short[] last = Arrays.copyOfRange(all, Math.max(0, all.length - Speech.RATE), all.length);
    int look = Speech.RATE / 10;
    return hertz.stream().map(tone -> IntStream.rangeClosed(0, last.length / look - 1)
        .mapToDouble(i -> Hearing.toneLevel(last, i * look, (i + 1) * look, tone, Speech.RATE)).sorted()
        .skip(last.length / look / 2).findFirst().orElse(Double.NEGATIVE_INFINITY)).toList();
  }

  private static boolean hasTone(short[] heard, int hertz) {
    int quarter = Speech.RATE / 4;
    for (int at = 0; at + quarter <= heard.length; at += quarter / 2) {
      if (Hearing.hasTone(Arrays.copyOfRange(heard, at, at + quarter), hertz, -35, Speech.RATE)) {
        return true;
      }
    }
    return false;
  }

  /** Waits until something was heard all through a second after a mark. */
  public void awaitSound(int mark) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
      short[] later = since(mark);
      return later.length >= Speech.RATE
          && Hearing.level(Arrays.copyOfRange(later, later.length - Speech.RATE, later.length)) > SILENCE;
    });
  }

  /** Whether a speech was heard after a mark. */
  public boolean has(int mark, Speech speech) {
    return speech.isIn(recent(mark));
  }

  /** Sound after a mark, at 8 kHz. */
  short[] since(int mark) {
    short[] all = Sounds.join(files.get().stream().map(this::read).toArray(short[][]::new));
    return mark >= all.length ? new short[0] : Arrays.copyOfRange(all, mark, all.length);
  }

  private short[] read(Path file) {
    try {
      byte[] header = header(file);
      if (header.length < 44) {
        return new short[0];
      }
      int written = header[24] & 0xFF | (header[25] & 0xFF) << 8 | (header[26] & 0xFF) << 16;
      int rate = rateOverride > 0 ? rateOverride : written;
      return downward(mono(Wave.read(file), header[22]), Math.max(1, rate / Speech.RATE));
    } catch (IOException notThereYet) {
      return new short[0];
    }
  }

  /** Each sample repeated with straight lines between. */
  static short[] upward(short[] sound, int factor) {
    short[] out = new short[sound.length * factor];
    for (int i = 0; i < out.length; i++) {
      int at = i / factor;
      int next = Math.min(at + 1, sound.length - 1);
      out[i] = (short) (sound[at] + (sound[next] - sound[at]) * (i % factor) / factor);
    }
    return out;
  }

  private short[] recent(int mark) {
    short[] all = since(mark);
    return Arrays.copyOfRange(all, Math.max(0, all.length - 4 * Speech.RATE), all.length);
  }

  private static byte[] header(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(44);
    }
  }

  private static short[] mono(short[] samples, int channels) {
    if (channels < 2) {
      return samples;
    }
    short[] out = new short[samples.length / channels];
    for (int i = 0; i < out.length; i++) {
      out[i] = samples[i * channels];
    }
    return out;
  }

  private static short[] downward(short[] sound, int factor) {
    short[] out = new short[sound.length / factor];
    for (int i = 0; i < out.length; i++) {
      int sum = 0;
      for (int j = 0; j < factor; j++) {
        sum += sound[i * factor + j];
      }
      out[i] = (short) (sum / factor);
    }
    return out;
  }
}
