package org.diapason.demo.call;

import java.util.Random;

/**
 * Sound made like speech, without words: voiced syllables whose pitch glides, two resonances, and pauses. It never repeats itself,
 * so that a recording of it tells where in it one is; and codecs made for speech keep its shape.
 */
final class Speech {

  private static final int RATE = 48_000;
  private static final double PEAK = 9_000;
  private static final int HARMONICS = 24;

  private final Random random;
  private double phase;
  private double pitch = 130;

  Speech(long seed) {
    random = new Random(seed);
  }

  /** Mono, 48 kHz. */
  short[] seconds(int seconds) {
    short[] samples = new short[seconds * RATE];
    int at = 0;
    while (at < samples.length) {
      at = syllable(samples, at, (int) (RATE * (0.12 + 0.18 * random.nextDouble())));
      at += (int) (RATE * 0.12 * random.nextDouble() * random.nextDouble());
    }
    return samples;
  }

  private int syllable(short[] samples, int from, int length) {
    double target = 95 + 110 * random.nextDouble();
    double low = 300 + 500 * random.nextDouble();
    double high = 900 + 1_500 * random.nextDouble();
    double start = pitch;
    int end = Math.min(samples.length, from + length);
    for (int i = from; i < end; i++) {
      double part = (double) (i - from) / length;
      pitch = start + (target - start) * part;
      phase += 2 * Math.PI * pitch / RATE;
      samples[i] = (short) Math.round(PEAK * Math.sin(Math.PI * part) * voice(low, high));
    }
    return end;
  }

  private double voice(double low, double high) {
    double sum = 0;
    for (int n = 1; n <= HARMONICS; n++) {
      double frequency = n * pitch;
      if (frequency > 3_200) {
        break;
      }
      sum += (resonance(frequency, low) + 0.5 * resonance(frequency, high)) * Math.sin(n * phase);
    }
    return Math.clamp(sum / 2.5, -1, 1);
  }

  private static double resonance(double frequency, double centre) {
    double distance = (frequency - centre) / 180;
    return 1 / (1 + distance * distance);
  }
}
