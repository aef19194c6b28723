package org.diapason.sound;

/** Measures levels and tones. Levels are RMS dBFS, -120 for silence. */
public final class Hearing {
  private static final double SILENT = -120;

  private Hearing() {}

  /** RMS of a whole sound. */
  public static double level(short[] sound) {
    return level(sound, 0, sound.length);
  }

  /** RMS of a stretch. */
  public static double level(short[] sound, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) sound[i] * sound[i];
    }
    return to <= from ? SILENT : decibel(sum / (to - from) / (32_768.0 * 32_768.0));
  }

  /** Level of one frequency (Goertzel): that of a sine of that frequency which fits best. */
  public static double toneLevel(short[] sound, double hertz, int rate) {
    return toneLevel(sound, 0, sound.length, hertz, rate);
  }

  /** As above for a stretch. */
  public static double toneLevel(short[] sound, int from, int to, double hertz, int rate) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
    double one = 0;
    double two = 0;
    for (int i = from; i < to; i++) {
      double zero = sound[i] / 32_768.0 + coefficient * one - two;
      two = one;
      one = zero;
    }
    double length = Math.max(1, to - from);
    double power = one * one + two * two - coefficient * one * two;
    return decibel(2 * power / (length * length));
  }

  /** Whether a tone makes up most of the sound: at least so loud, and within 3 dB of the whole. */
  public static boolean hasTone(short[] sound, double hertz, double atLeastDbfs, int rate) {
    double tone = toneLevel(sound, hertz, rate);
    return tone >= atLeastDbfs && tone > level(sound) - 3;
  }

  /** First sample from where 5 ms are louder than the threshold, -1 if none. */
  public static int onset(short[] sound, double thresholdDbfs, int rate) {
    int window = rate / 200;
    for (int at = 0; at + window <= sound.length; at += window / 5) {
      if (level(sound, at, at + window) > thresholdDbfs) {
        return at;
      }
    }
    return -1;
  }

  /** Longest stretch below the threshold between first and last sound, in milliseconds; 5 ms steps. */
  public static int longestGapMillis(short[] sound, double thresholdDbfs, int rate) {
    int window = rate / 200;
    int longest = 0;
    int quietSince = -1;
    for (int at = 0; at + window <= sound.length; at += window) {
      if (level(sound, at, at + window) > thresholdDbfs) {
        longest = quietSince < 0 ? longest : Math.max(longest, at - quietSince);
        quietSince = at + window;
      }
    }
    return (int) (longest * 1_000L / rate);
  }

  private static double decibel(double power) {
    return power <= 0 ? SILENT : Math.max(SILENT, 10 * Math.log10(power));
  }
}
