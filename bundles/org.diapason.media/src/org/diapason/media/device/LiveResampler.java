package org.diapason.media.device;

/**
 * Brings running sound from one sample rate to another, sample by sample. It lags by half the filter: 17 samples of the
 * lower rate. Equal rates pass unchanged and at once.
 */
public final class LiveResampler implements SampleSink {
  private final SampleSink out;
  private final SincPhases filter;
  private final float[] window;
  private int oldest;
  private int untilNext;
  private int phase;

  /** @param from rate of what comes in, {@code to} of what goes out, in hertz */
  public LiveResampler(int from, int to, SampleSink out) {
    this.out = out;
    filter = from == to ? null : SincPhases.between(from, to);
    window = new float[filter == null ? 0 : 2 * filter.reach()];
    untilNext = filter == null ? 0 : filter.reach() + 1;
  }

  @Override
  public void accept(short sample) {
    if (filter == null) {
      out.accept(sample);
      return;
    }
    window[oldest] = sample;
    oldest = (oldest + 1) % window.length;
    untilNext--;
    while (untilNext == 0) {
      out.accept(weighted(filter.phases()[phase]));
      phase += filter.down();
      untilNext = phase / filter.up();
      phase %= filter.up();
    }
  }

  private short weighted(float[] taps) {
    float sum = 0;
    int tap = 0;
    for (int i = oldest; i < window.length; i++) {
      sum += window[i] * taps[tap++];
    }
    for (int i = 0; i < oldest; i++) {
      sum += window[i] * taps[tap++];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
