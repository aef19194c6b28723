package org.diapason.demo.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares what came back with what was sent: pieces of what was sent are looked for in the recording by normalised
 * cross-correlation at every delay above zero. Only sound that is really the one sent, later, counts as heard: silence, tones,
 * music and the sound itself without delay do not.
 *
 * @param heard whether most pieces were found, all about equally late
 * @param delayMs median delay of the pieces found
 * @param match median correlation of all pieces, 0-1
 * @param levelSent RMS in dBFS
 * @param levelBack RMS in dBFS of the recording from the first piece found on
 */
record Comparison(boolean heard, double delayMs, double match, double levelSent, double levelBack) {

  private static final int FACTOR = 6;
  private static final int RATE = 48_000 / FACTOR;
  private static final int PIECE = RATE * 2 / 5;
  private static final int LEAST_DELAY = RATE / 100;
  private static final int MOST_DELAY = RATE * 3 / 2;
  private static final double FOUND = 0.5;
  private static final double STEADY_MS = 60;

  /**
   * Compares two recordings at 48 kHz that begin at the same moment.
   *
   * @param talked part of {@code sent} that was really sent, in samples
   */
  static Comparison of(short[] sent, short[] back, int talked) {
    double[] source = narrow(Arrays.copyOf(sent, Math.min(sent.length, talked)));
    double[] target = narrow(back);
    List<double[]> pieces = new ArrayList<>();
    for (int at = 0; at + PIECE + MOST_DELAY < target.length && at + PIECE <= source.length; at += PIECE) {
      if (level(source, at, PIECE) > 0.001) {
        pieces.add(find(source, target, at));
      }
    }
    return verdict(pieces, dbfs(source), dbfs(target));
  }

  private static Comparison verdict(List<double[]> pieces, double levelSent, double levelBack) {
    double match = median(pieces.stream().mapToDouble(piece -> piece[1]).toArray());
    double[] delays = pieces.stream().filter(piece -> piece[1] >= FOUND).mapToDouble(piece -> piece[0]).toArray();
    double delay = median(delays);
    long steady = Arrays.stream(delays).filter(found -> Math.abs(found - delay) <= STEADY_MS).count();
    boolean heard = !pieces.isEmpty() && steady * 2 > pieces.size();
    return new Comparison(heard, heard ? delay : -1, Math.max(0, match), levelSent, levelBack);
  }

  /** Best delay in milliseconds and its correlation. */
  private static double[] find(double[] source, double[] target, int at) {
    double best = 0;
    int bestDelay = LEAST_DELAY;
    double sourceEnergy = energy(source, at);
    double targetEnergy = energy(target, at + LEAST_DELAY);
    for (int delay = LEAST_DELAY; delay < MOST_DELAY; delay++) {
      double correlation = product(source, target, at, delay) / Math.sqrt(sourceEnergy * targetEnergy + 1e-9);
      if (correlation > best) {
        best = correlation;
        bestDelay = delay;
      }
      double leaving = target[at + delay];
      double coming = target[at + delay + PIECE];
      targetEnergy = Math.max(0, targetEnergy - leaving * leaving + coming * coming);
    }
    return new double[] {bestDelay * 1_000.0 / RATE, best};
  }

  private static double product(double[] source, double[] target, int at, int delay) {
    double sum = 0;
    for (int i = at; i < at + PIECE; i++) {
      sum += source[i] * target[i + delay];
    }
    return sum;
  }

  private static double energy(double[] samples, int at) {
    double sum = 0;
    for (int i = at; i < at + PIECE; i++) {
      sum += samples[i] * samples[i];
    }
    return sum;
  }

  /** To 8 kHz, which every codec passes, full scale 1. */
  private static double[] narrow(short[] samples) {
    double[] narrow = new double[samples.length / FACTOR];
    for (int i = 0; i < narrow.length; i++) {
      double sum = 0;
      for (int j = 0; j < FACTOR; j++) {
        sum += samples[i * FACTOR + j];
      }
      narrow[i] = sum / FACTOR / 32_768;
    }
    return narrow;
  }

  private static double level(double[] samples, int at, int length) {
    double sum = 0;
    for (int i = at; i < at + length; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / length);
  }

  private static double dbfs(double[] samples) {
    double rms = samples.length == 0 ? 0 : level(samples, 0, samples.length);
    return Math.max(-127, 20 * Math.log10(rms + 1e-9));
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
