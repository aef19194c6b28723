package org.diapason.media.stream;

import java.util.function.Consumer;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.tone.DtmfTone;

/**
 * Hears the keys of a far side that presses them as tones (ITU-T Q.24): one frequency of each group, both clearly above
 * the others and nearly all there is, for 40 ms at least; a lost frame does not make two keys of one. Speaker's thread;
 * nothing is allocated.
 */
final class KeyEar {
  private static final String KEYS = "123A456B789C*0#D";
  private static final int ROWS = 4;
  private static final int LEAST_FRAMES = 2;
  private static final double FULL_SCALE = 32_768.0 * 32_768.0;
  /** Power of each tone at least, -36 dBFS (RMS). */
  private static final double LEAST = FULL_SCALE * Math.pow(10, -3.6);
  /** The others of the group are 10 dB weaker. */
  private static final double OTHERS = 0.1;
  /** Part of the whole that the two are at least, 1.5 % off their frequencies; speech seldom is so pure. */
  private static final double PURE = 0.6;
  /** The two differ by 10 dB at most, after what networks do to them. */
  private static final double TWIST = 10;

  private final double[] coefficients = new double[2 * ROWS];
  private final double[] powers = new double[2 * ROWS];
  private final Consumer<Character> heard;
  private volatile boolean listening;
  private int candidate = -1;
  private int frames;
  private int missing;

  /** @param heard told of each key once */
  KeyEar(Consumer<Character> heard) {
    this.heard = heard;
    for (int i = 0; i < ROWS; i++) {
      coefficients[i] = coefficient(DtmfTone.pair(KEYS.charAt(ROWS * i)).orElseThrow().low());
      coefficients[ROWS + i] = coefficient(DtmfTone.pair(KEYS.charAt(i)).orElseThrow().high());
    }
  }

  /** Whether keys come as tones; any thread. */
  void listen(boolean on) {
    listening = on;
  }

  void hear(short[] frame) {
    int key = listening ? key(frame) : -1;
    if (key == candidate) {
      frames++;
      missing = 0;
    } else if (key >= 0 || ++missing == LEAST_FRAMES) {
      candidate = key;
      frames = 1;
      missing = 0;
    }
    if (key >= 0 && key == candidate && frames == LEAST_FRAMES) {
      heard.accept(KEYS.charAt(key));
    }
  }

  /** Index of the key in a frame, -1 for none. */
  private int key(short[] frame) {
    double whole = 0;
    for (short sample : frame) {
      whole += (double) sample * sample;
    }
    whole /= FrameFormat.SAMPLES;
    if (whole < LEAST) {
      return -1;
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power(frame, coefficients[i]);
    }
    int low = loudest(0);
    int high = loudest(ROWS);
    boolean clear = low >= 0 && high >= 0 && powers[low] + powers[high] > PURE * whole
        && powers[low] < TWIST * powers[high] && powers[high] < TWIST * powers[low];
    return clear ? ROWS * low + high - ROWS : -1;
  }

  /** The tone of a group that is loud enough and alone, -1 for none. */
  private int loudest(int from) {
    int best = from;
    for (int i = from; i < from + ROWS; i++) {
      best = powers[i] > powers[best] ? i : best;
    }
    for (int i = from; i < from + ROWS; i++) {
      if (i != best && powers[i] > OTHERS * powers[best]) {
        return -1;
      }
    }
    return powers[best] < LEAST ? -1 : best;
  }

  /** Of the sine of that frequency that fits best (Goertzel). */
  private static double power(short[] frame, double coefficient) {
    double one = 0;
    double two = 0;
    for (short sample : frame) {
      double zero = sample + coefficient * one - two;
      two = one;
      one = zero;
    }
    return 2 * (one * one + two * two - coefficient * one * two) / ((double) FrameFormat.SAMPLES * FrameFormat.SAMPLES);
  }

  private static double coefficient(int hertz) {
    return 2 * Math.cos(2 * Math.PI * hertz / FrameFormat.SAMPLE_RATE);
  }
}
