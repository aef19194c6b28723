package org.diapason.sound;

import java.util.Arrays;
import java.util.Random;

/** Makes sounds that can be found again: tones, noise bursts, something like speech. Levels are RMS dBFS. */
public final class Sounds {
  private Sounds() {}

  /** A sine. */
  public static short[] tone(double hertz, double dbfs, int millis, int rate) {
    short[] out = new short[samples(millis, rate)];
    double amplitude = Math.sqrt(2) * 32_768 * Math.pow(10, dbfs / 20);
    for (int i = 0; i < out.length; i++) {
      out[i] = saturate(amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return out;
  }

  /** Silence. */
  public static short[] silence(int millis, int rate) {
    return new short[samples(millis, rate)];
  }

  /** White noise below about a sixth of the rate, the same for the same seed. */
  public static short[] noise(long seed, double dbfs, int millis, int rate) {
    Random random = new Random(seed);
    double[] smooth = new double[samples(millis, rate)];
    double one = 0;
    double two = 0;
    double power = 0;
    for (int i = 0; i < smooth.length; i++) {
      one += 0.5 * (random.nextGaussian() - one);
      two += 0.5 * (one - two);
      smooth[i] = two;
      power += two * two;
    }
    double factor = 32_768 * Math.pow(10, dbfs / 20) / Math.sqrt(power / smooth.length);
    short[] out = new short[smooth.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = saturate(factor * smooth[i]);
    }
    return out;
  }

  /**
   * Noise bursts of 120 to 320 ms with pauses of 80 to 200 ms and levels that vary by 10 dB: passes voice codecs and
   * voice detection, and no two stretches of it are alike.
   */
  public static short[] bursts(long seed, double dbfs, int millis, int rate) {
    Random random = new Random(seed);
    short[] out = new short[samples(millis, rate)];
    int at = 0;
    while (at < out.length) {
      short[] burst = noise(random.nextLong(), dbfs - random.nextInt(10), 120 + random.nextInt(200), rate);
      softEdges(burst, rate / 100);
      int count = Math.min(burst.length, out.length - at);
      System.arraycopy(burst, 0, out, at, count);
      at += count + samples(80 + random.nextInt(120), rate);
    }
    return out;
  }

  /** Fades the ends over so many samples. */
  public static void softEdges(short[] sound, int length) {
    for (int i = 0; i < Math.min(length, sound.length / 2); i++) {
      sound[i] = (short) (sound[i] * i / length);
      int back = sound.length - 1 - i;
      sound[back] = (short) (sound[back] * i / length);
    }
  }

  /** One after the other. */
  public static short[] join(short[]... parts) {
    short[] out = new short[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return out;
  }

  private static int samples(int millis, int rate) {
    return (int) ((long) millis * rate / 1_000);
  }

  private static short saturate(double value) {
    return (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
