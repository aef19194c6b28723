package org.diapason.libjitsi.g722;

import java.util.SplittableRandom;

/** Endless 16 kHz PCM of many kinds, the same for the same seed: each block is one kind with drawn parameters. */
final class VariedSound {
  private static final double RATE = 16_000;
  private static final double FULL_SCALE = 32_767;

  private final SplittableRandom random;

  VariedSound(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Fills a block of signed 16 bit little-endian samples. */
  void fill(byte[] pcm) {
    Wave wave = draw();
    for (int i = 0; i < pcm.length / 2; i++) {
      int sample = Math.clamp(Math.round(wave.at(i)), Short.MIN_VALUE, Short.MAX_VALUE);
      pcm[2 * i] = (byte) sample;
      pcm[2 * i + 1] = (byte) (sample >> 8);
    }
  }

  private Wave draw() {
    double level = FULL_SCALE * Math.pow(10, -random.nextDouble(0, 4));
    double pitch = random.nextDouble(20, 7_900);
    return switch (random.nextInt(10)) {
      case 0 -> i -> 0;
      case 1 -> i -> level * Math.sin(2 * Math.PI * pitch * i / RATE);
      case 2 -> sweep(level, random.nextDouble(20, 7_900) - pitch, pitch);
      case 3 -> i -> random.nextDouble(-level, level);
      case 4 -> i -> 8 * FULL_SCALE * Math.sin(2 * Math.PI * pitch * i / RATE);
      case 5 -> impulses(random.nextInt(2, 4_000));
      case 6 -> i -> random.nextBoolean() ? Short.MAX_VALUE : Short.MIN_VALUE;
      case 7 -> i -> random.nextInt(-2, 3);
      case 8 -> i -> level;
      default -> speech(level);
    };
  }

  private static Wave sweep(double level, double change, double from) {
    return i -> level * Math.sin(2 * Math.PI * (from + change / 2 * i / RATE) * i / RATE);
  }

  private Wave impulses(int distance) {
    double height = random.nextBoolean() ? Short.MAX_VALUE : Short.MIN_VALUE;
    return i -> i % distance == 0 ? height : 0;
  }

  /** A glottal pulse train through three resonances, loud and soft by syllables, with a hiss now and then. */
  private Wave speech(double level) {
    int period = random.nextInt(50, 200);
    Resonance[] formants = {
      new Resonance(random.nextDouble(250, 900), 80),
      new Resonance(random.nextDouble(900, 2_500), 120),
      new Resonance(random.nextDouble(2_500, 6_000), 200)
    };
    return i -> {
      double source = i % period == 0 ? 1 : random.nextDouble(-0.02, 0.02);
      double syllable = Math.abs(Math.sin(2 * Math.PI * 2 * i / RATE));
      double sum = 0;
      for (Resonance formant : formants) {
        sum += formant.filter(source);
      }
      return level * syllable * sum;
    };
  }

  private interface Wave {
    double at(int index);
  }

  private static final class Resonance {
    private final double feedback1;
    private final double feedback2;
    private double last;
    private double beforeLast;

    Resonance(double frequency, double width) {
      double radius = Math.exp(-Math.PI * width / RATE);
      feedback1 = 2 * radius * Math.cos(2 * Math.PI * frequency / RATE);
      feedback2 = -radius * radius;
    }

    double filter(double input) {
      double output = 0.3 * input + feedback1 * last + feedback2 * beforeLast;
      beforeLast = last;
      last = output;
      return output;
    }
  }
}
