package org.diapason.sound;

import java.util.Arrays;

/**
 * Where one sound is found in another, and how surely: the peak of their normalised cross-correlation.
 *
 * @param delaySamples position in the heard sound at which the sent one begins
 * @param similarity 0 (nothing alike) to 1 (the same, at whatever level and polarity)
 * @param gainDb level of what was heard against what was sent, over the matching stretch
 */
public record Match(int delaySamples, double similarity, double gainDb) {
  /** What an empty sound gives. */
  public static final Match NONE = new Match(0, 0, 0);

  /** Delay in milliseconds. */
  public double delayMillis(int rate) {
    return delaySamples * 1_000.0 / rate;
  }

  /**
   * Looks for the whole sent sound at any delay from 0 to where it still fits into the heard one.
   *
   * @param sent what to look for; shorter than {@code heard}
   */
  public static Match find(short[] sent, short[] heard) {
    return find(sent, heard, 0, heard.length - sent.length);
  }

  /** As above between two delays in samples, both included. */
  public static Match find(short[] sent, short[] heard, int least, int most) {
    int last = Math.min(most, heard.length - sent.length);
    double sentEnergy = energy(sent, 0, sent.length);
    if (sent.length == 0 || sentEnergy == 0 || last < least) {
      return NONE;
    }
    double[] products = Spectrum.correlate(sent, heard);
    double window = energy(heard, least, least + sent.length);
    Match best = NONE;
    for (int delay = least; delay <= last; delay++) {
      // far below the sound of one quantisation step nothing can be alike
      if (window > sent.length) {
        double similarity = Math.abs(products[delay]) / Math.sqrt(sentEnergy * window);
        if (similarity > best.similarity) {
          best = new Match(delay, Math.min(1, similarity), 10 * Math.log10(window / sentEnergy));
        }
      }
      if (delay < last) {
        window += square(heard[delay + sent.length]) - square(heard[delay]);
      }
    }
    return best;
  }

  private static double energy(short[] sound, int from, int to) {
    double sum = 0;
    for (short sample : Arrays.copyOfRange(sound, from, to)) {
      sum += square(sample);
    }
    return sum;
  }

  private static double square(short sample) {
    return (double) sample * sample;
  }
}
