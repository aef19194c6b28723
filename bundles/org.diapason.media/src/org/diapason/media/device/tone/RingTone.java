package org.diapason.media.device.tone;

import org.diapason.media.device.FrameFormat;

/** The ring tones that come with the phone: notes of one {@link Timbre} each, then a rest. */
public enum RingTone {
  /** A falling major third, twice. */
  BELL(Timbre.BELL, 3_600) {
    @Override
    void score(Score score) {
      for (double at : new double[] {0, 0.78}) {
        score.note(at, 830.6).note(at + 0.26, 659.3);
      }
    }
  },
  /** Two gongs that a hammer strikes in turn, 25 strokes a second, for a second and a half. */
  CLASSIC(Timbre.GONG, 4_500) {
    @Override
    void score(Score score) {
      for (int stroke = 0; stroke < 38; stroke++) {
        score.note(stroke / 25.0, stroke % 2 == 0 ? 1_046.5 : 1_318.5);
      }
    }
  },
  /** Two bursts of two tones in turn, each a sixteenth of a second. */
  TRILL(Timbre.REED, 4_000) {
    @Override
    void score(Score score) {
      for (int step = 0; step < 24; step++) {
        double at = step / 16.0 + (step < 12 ? 0 : 0.25);
        score.shortNote(at, step % 2 == 0 ? 1_174.7 : 1_480.0, 1 / 16.0);
      }
    }
  },
  /** A rising figure of five tones, and its answer. */
  MARIMBA(Timbre.WOOD, 3_500) {
    @Override
    void score(Score score) {
      double[] figure = {523.3, 587.3, 659.3, 784.0, 880.0, 1_046.5, 880.0, 1_046.5};
      for (int step = 0; step < figure.length; step++) {
        score.note(step * 0.16 + (step < 6 ? 0 : 0.16), figure[step]);
      }
    }
  },
  /** Three long notes downwards. */
  CHIME(Timbre.TUBE, 5_000) {
    @Override
    void score(Score score) {
      score.note(0, 784.0).note(0.6, 659.3).note(1.2, 523.3);
    }
  },
  /** Two low notes, softer than the others. */
  SOFT(Timbre.FELT, 5_000) {
    @Override
    void score(Score score) {
      score.note(0, 392.0).note(0.7, 440.0);
    }
  };

  /** Of the loudest sample; {@link #SOFT} has half of it. */
  private static final double PEAK = 0.45 * Short.MAX_VALUE;

  private final Timbre timbre;
  private final int cycleMillis;

  RingTone(Timbre timbre, int cycleMillis) {
    this.timbre = timbre;
    this.cycleMillis = cycleMillis;
  }

  abstract void score(Score score);

  /** Computes it, which takes some hundredths of a second; repeats. */
  public Tone tone() {
    Score score = new Score(timbre, new double[cycleMillis * (FrameFormat.SAMPLE_RATE / 1_000)]);
    score(score);
    double loudest = 0;
    for (double sample : score.mix()) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    double factor = (this == SOFT ? PEAK / 2 : PEAK) / loudest;
    short[] cycle = new short[score.mix().length];
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = (short) Math.round(factor * score.mix()[i]);
    }
    return new Tone(cycle, true);
  }

  /** Where the notes are written. */
  record Score(Timbre timbre, double[] mix) {

    /** A note that dies away. */
    Score note(double atSeconds, double hertz) {
      return shortNote(atSeconds, hertz, Double.MAX_VALUE);
    }

    Score shortNote(double atSeconds, double hertz, double seconds) {
      timbre.strike(mix, atSeconds, hertz, seconds);
      return this;
    }
  }
}
