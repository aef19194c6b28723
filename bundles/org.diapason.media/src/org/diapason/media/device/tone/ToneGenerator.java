package org.diapason.media.device.tone;

import java.util.List;
import org.diapason.media.device.FrameFormat;

/** Computes tones: sines with soft edges, so that nothing clicks. */
public final class ToneGenerator {
  /** Level of each frequency of a signalling tone, dBFS (RMS of the sine). */
  public static final double LEVEL_DBFS = -22;
  private static final int EDGE = FrameFormat.SAMPLE_RATE / 200; // 5 ms

  private ToneGenerator() {}

  /** A signalling tone at {@link #LEVEL_DBFS}. */
  public static Tone signal(boolean repeat, List<Cadence> cadences) {
    short[] cycle = new short[cadences.stream().mapToInt(ToneGenerator::length).sum()];
    int at = 0;
    for (Cadence cadence : cadences) {
      render(cadence, cycle, at);
      at += length(cadence);
    }
    return new Tone(cycle, repeat);
  }

  private static int length(Cadence cadence) {
    return samples(cadence.onMillis()) + samples(cadence.offMillis());
  }

  private static int samples(int millis) {
    return millis * (FrameFormat.SAMPLE_RATE / 1_000);
  }

  private static void render(Cadence cadence, short[] cycle, int from) {
    int count = samples(cadence.onMillis());
    boolean endless = cadence.offMillis() == 0;
    double amplitude = Short.MAX_VALUE * Math.sqrt(2) * Math.pow(10, LEVEL_DBFS / 20);
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int hertz : cadence.hertz()) {
        sum += Math.sin(2 * Math.PI * hertz * i / FrameFormat.SAMPLE_RATE);
      }
      double edge = endless ? 1 : edge(Math.min(i, count - 1 - i));
      cycle[from + i] = (short) Math.round(amplitude * edge * sum);
    }
  }

  /** Raised cosine over the first and last milliseconds. */
  private static double edge(int samplesFromEdge) {
    return samplesFromEdge >= EDGE ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * samplesFromEdge / EDGE);
  }
}
