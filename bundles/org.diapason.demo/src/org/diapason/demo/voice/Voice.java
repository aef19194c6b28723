package org.diapason.demo.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Speaks. The same voice says the same phrase in exactly the same way each time, so that who knows the voice can tell the
 * phrases apart in what a call carries.
 *
 * @param pitch of the vocal cords in Hz, 80 to 260
 * @param size of formants, 1 for a grown man, up to 1.25 for who is smaller
 */
public record Voice(double pitch, double size) {

  /** Of the menu and of the voice mail. */
  public static final Voice HOUSE = new Voice(112, 1);

  private static final double PEAK = 12_000;
  private static final int EDGE_MILLIS = 30;
  private static final List<Phoneme> OPEN = List.of(Phoneme.AA, Phoneme.EH, Phoneme.IH, Phoneme.OW, Phoneme.EY, Phoneme.AX,
      Phoneme.AH, Phoneme.UW, Phoneme.AY);
  private static final List<Phoneme> CLOSED = List.of(Phoneme.M, Phoneme.N, Phoneme.L, Phoneme.R, Phoneme.T, Phoneme.K,
      Phoneme.S, Phoneme.V, Phoneme.G, Phoneme.B);

  /** Mono, 48 kHz, with a short silence around. */
  public short[] say(Phrase phrase) {
    return sound(phrase.phonemes());
  }

  /**
   * Babbles: syllables and pauses like those of a conversation, without sense, never the same for another seed.
   *
   * @return mono, 48 kHz
   */
  public short[] babble(long seed, int sentences) {
    Random random = new Random(seed);
    List<Phoneme> phonemes = new ArrayList<>(Phrase.HELLO.phonemes());
    for (int sentence = 0; sentence < sentences; sentence++) {
      phonemes.add(Phoneme.PAUSE);
      phonemes.add(Phoneme.PAUSE);
      for (int syllable = 4 + random.nextInt(8); syllable > 0; syllable--) {
        phonemes.add(CLOSED.get(random.nextInt(CLOSED.size())));
        phonemes.add(OPEN.get(random.nextInt(OPEN.size())));
      }
    }
    return sound(phonemes);
  }

  private short[] sound(List<Phoneme> phonemes) {
    List<Target> targets = new ArrayList<>();
    Phoneme first = phonemes.getFirst();
    targets.add(quiet(first.targets().getFirst()));
    phonemes.forEach(phoneme -> targets.addAll(phoneme.targets()));
    targets.add(quiet(targets.getLast()));
    targets.add(quiet(targets.getLast()));
    return loud(spoken(targets));
  }

  private static Target quiet(Target target) {
    return Target.silent(EDGE_MILLIS, target.first(), target.second(), target.third());
  }

  private double[] spoken(List<Target> targets) {
    int length = targets.stream().mapToInt(Target::millis).sum() * Mouth.RATE / 1_000;
    double[] samples = new double[length];
    Mouth mouth = new Mouth(new Random(1), size);
    int at = 0;
    for (Target target : targets) {
      mouth.aim(target);
      for (int end = at + target.millis() * Mouth.RATE / 1_000; at < end; at++) {
        samples[at] = mouth.sample(pitchAt(at, length));
      }
    }
    return samples;
  }

  /** Falls to the end, and rises and falls a little on the way, as who speaks freely does. */
  private double pitchAt(int at, int length) {
    double part = (double) at / length;
    return pitch * (1.15 - 0.3 * part + 0.05 * Math.sin(2 * Math.PI * at / (0.7 * Mouth.RATE)));
  }

  private static short[] loud(double[] samples) {
    double most = 1e-9;
    for (double sample : samples) {
      most = Math.max(most, Math.abs(sample));
    }
    short[] sound = new short[samples.length];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (short) Math.round(samples[i] / most * PEAK);
    }
    return sound;
  }
}
