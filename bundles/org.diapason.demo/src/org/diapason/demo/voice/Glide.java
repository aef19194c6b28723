package org.diapason.demo.voice;

/** A value that follows its aim without a jump and without a corner. */
final class Glide {

  private final double share;
  private double aim = Double.NaN;
  private double half;
  private double value;

  /** @param samples after which about a quarter of the way is gone */
  Glide(double samples) {
    share = 1 / samples;
  }

  void aim(double next) {
    if (Double.isNaN(aim)) {
      half = next;
      value = next;
    }
    aim = next;
  }

  void step() {
    half += (aim - half) * share;
    value += (half - value) * share;
  }

  double value() {
    return value;
  }
}
