package org.diapason.media.device.wav;

import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.SincPhases;

/** Brings a whole sound to 48 kHz. For files, not for live sound. */
final class Resampler {
  private final SincPhases filter;

  private Resampler(int rate) {
    filter = SincPhases.between(rate, FrameFormat.SAMPLE_RATE);
  }

  static short[] toDeviceRate(short[] samples, int rate) {
    return rate == FrameFormat.SAMPLE_RATE ? samples : new Resampler(rate).run(samples);
  }

  private short[] run(short[] in) {
    int up = filter.up();
    short[] out = new short[Math.toIntExact(Math.max(1, (long) in.length * up / filter.down()))];
    for (int i = 0; i < out.length; i++) {
      long position = (long) i * filter.down();
      out[i] = sample(in, (int) (position / up), filter.phases()[(int) (position % up)]);
    }
    return out;
  }

  private short sample(short[] in, int centre, float[] taps) {
    int first = centre - filter.reach() + 1;
    int from = Math.max(0, -first);
    int to = Math.min(taps.length, in.length - first);
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += in[first + i] * taps[i];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
