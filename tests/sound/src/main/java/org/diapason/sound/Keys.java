package org.diapason.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hears keys in a sound as a receiver of ITU-T Q.24 does: one frequency of each group (Q.23), both much louder than the others and
 * all that there is, for 40 ms at least. Knows nothing of how the product makes them.
 */
public final class Keys {
  private static final int[] LOW = {697, 770, 852, 941};
  private static final int[] HIGH = {1_209, 1_336, 1_477, 1_633};
  private static final String NAMES = "123A456B789C*0#D";
  private static final int WINDOW_MILLIS = 25;
  private static final int HOP_MILLIS = 5;
  private static final int LEAST_MILLIS = 40;
  /** Shorter silences belong to the key, as in a stream that lost a packet. */
  private static final int GAP_MILLIS = 45;
  private static final double LEAST_DBFS = -36;
  private static final double OTHERS = -10;
  private static final double PURITY = -1.5;

  private Keys() {}

  /**
   * A key that was heard.
   *
   * @param from where it begins, in ms from the beginning of the sound, give or take 10
   * @param millis how long it sounds, give or take 10
   * @param low level of the low tone, dBFS
   * @param high level of the high tone, dBFS
   */
  public record Key(char name, int from, int millis, double low, double high) {

    /** By how much the high tone is louder, in dB. */
    public double twist() {
      return high - low;
    }

    public int to() {
      return from + millis;
    }
  }

  /** Every key in a sound, in order. */
  public static List<Key> in(short[] sound, int rate) {
    List<Key> keys = new ArrayList<>();
    int window = rate * WINDOW_MILLIS / 1_000;
    int hop = rate * HOP_MILLIS / 1_000;
    Key current = null;
    for (int at = 0; at + window <= sound.length; at += hop) {
      Key heard = heard(sound, at, window, rate);
      boolean same = current != null && heard != null && heard.name() == current.name();
      if (same && heard.from() - current.to() < GAP_MILLIS) {
        double low = Math.max(current.low(), heard.low());
        current = new Key(current.name(), current.from(), heard.to() - current.from(), low, Math.max(current.high(), heard.high()));
      } else if (heard != null) {
        note(current, keys);
        current = heard;
      }
    }
    note(current, keys);
    return keys;
  }

  /** Their names. */
  public static String names(List<Key> keys) {
    return keys.stream().map(key -> String.valueOf(key.name())).collect(Collectors.joining());
  }

  private static void note(Key key, List<Key> keys) {
    if (key != null && key.millis() >= LEAST_MILLIS) {
      keys.add(key);
    }
  }

  private static Key heard(short[] sound, int at, int window, int rate) {
    double[] low = levels(sound, at, window, LOW, rate);
    double[] high = levels(sound, at, window, HIGH, rate);
    int row = loudest(low);
    int column = loudest(high);
    double both = 10 * Math.log10(Math.pow(10, low[row] / 10) + Math.pow(10, high[column] / 10));
    boolean clear = low[row] > LEAST_DBFS && high[column] > LEAST_DBFS && alone(low, row) && alone(high, column)
        && both - Hearing.level(sound, at, at + window) > PURITY;
    int millis = (int) (at * 1_000L / rate);
    return clear ? new Key(NAMES.charAt(4 * row + column), millis, WINDOW_MILLIS, low[row], high[column]) : null;
  }

  private static double[] levels(short[] sound, int at, int window, int[] hertz, int rate) {
    double[] levels = new double[hertz.length];
    for (int i = 0; i < hertz.length; i++) {
      levels[i] = Hearing.toneLevel(sound, at, at + window, hertz[i], rate);
    }
    return levels;
  }

  private static int loudest(double[] levels) {
    int best = 0;
    for (int i = 1; i < levels.length; i++) {
      best = levels[i] > levels[best] ? i : best;
    }
    return best;
  }

  private static boolean alone(double[] levels, int loudest) {
    for (int i = 0; i < levels.length; i++) {
      if (i != loudest && levels[i] > levels[loudest] + OTHERS) {
        return false;
      }
    }
    return true;
  }
}
