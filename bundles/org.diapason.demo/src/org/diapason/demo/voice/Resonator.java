package org.diapason.demo.voice;

/** A hollow of the mouth: rings at one frequency. */
final class Resonator {

  private final double rate;
  private double gain;
  private double back1;
  private double back2;
  private double last;
  private double before;

  /** @param rate samples a second */
  Resonator(double rate) {
    this.rate = rate;
  }

  /** Frequency and width in Hz; passes what is at 0 Hz unchanged. */
  void tune(double frequency, double width) {
    double radius = Math.exp(-Math.PI * width / rate);
    back1 = 2 * radius * Math.cos(2 * Math.PI * frequency / rate);
    back2 = -radius * radius;
    gain = 1 - back1 - back2;
  }

  double pass(double in) {
    double out = gain * in + back1 * last + back2 * before;
    before = last;
    last = out;
    return out;
  }
}
