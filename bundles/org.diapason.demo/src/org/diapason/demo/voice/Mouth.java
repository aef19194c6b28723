package org.diapason.demo.voice;

import java.util.Random;

/** Vocal cords, throat and lips: makes sample after sample, and moves to where it shall be as quickly as flesh does. */
final class Mouth {

  static final int RATE = 48_000;
  private static final double FORMANT_SECONDS = 0.012;
  private static final double STRENGTH_SECONDS = 0.005;
  private static final int RETUNE = 48;

  private final Random random;
  private final double size;
  private final Resonator cords = new Resonator(RATE);
  private final Resonator[] formants = {new Resonator(RATE), new Resonator(RATE), new Resonator(RATE),
      new Resonator(RATE), new Resonator(RATE)};
  private final Resonator lips = new Resonator(RATE);
  private final Glide[] way = new Glide[7];
  private double phase;
  private double lastSound;
  private double lastHiss;
  private int untilTuned;

  /** @param size of formants, 1 for a grown man, more for who is smaller */
  Mouth(Random random, double size) {
    this.random = random;
    this.size = size;
    for (int i = 0; i < way.length; i++) {
      way[i] = new Glide(RATE * (i < 3 || i == 6 ? FORMANT_SECONDS : STRENGTH_SECONDS));
    }
    cords.tune(0, 110);
    formants[3].tune(3_400 * size, 250);
    formants[4].tune(3_900 * size, 300);
  }

  void aim(Target target) {
    double[] values = {target.first() * size, target.second() * size, target.third() * size, target.voice(),
        target.breath(), target.hiss(), target.hissAt() * size};
    for (int i = 0; i < way.length; i++) {
      way[i].aim(values[i]);
    }
  }

  /** @param pitch of the cords in Hz */
  double sample(double pitch) {
    for (Glide glide : way) {
      glide.step();
    }
    if (untilTuned-- == 0) {
      tune();
    }
    phase += pitch / RATE;
    double pulse = 0;
    if (phase >= 1) {
      phase -= 1;
      pulse = RATE / pitch;
    }
    double noise = random.nextDouble() * 2 - 1;
    double sound = cords.pass(pulse) * way[3].value() + noise * way[4].value() * 2;
    for (Resonator formant : formants) {
      sound = formant.pass(sound);
    }
    double hiss = lips.pass(noise * way[5].value());
    // what leaves the lips is the change of what reaches them
    double out = (sound - lastSound) * 9 + (hiss - lastHiss) * 0.3;
    lastSound = sound;
    lastHiss = hiss;
    return out;
  }

  private void tune() {
    untilTuned = RETUNE - 1;
    formants[0].tune(way[0].value(), 65);
    formants[1].tune(way[1].value(), 85);
    formants[2].tune(way[2].value(), 130);
    lips.tune(way[6].value(), 900 + way[6].value() / 4);
  }
}
