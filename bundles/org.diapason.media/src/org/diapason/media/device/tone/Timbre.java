package org.diapason.media.device.tone;

import java.util.List;
import org.diapason.media.device.FrameFormat;

/** What a struck note sounds like: partials that die away, each in its own time, behind a soft attack that avoids the click. */
enum Timbre {
  /** Struck metal: the higher a partial, the sooner it is gone. */
  BELL(0.006, new Partial(1, 1.0, 0.55), new Partial(2, 0.45, 0.38), new Partial(3, 0.18, 0.22), new Partial(4.2, 0.10, 0.12)),
  /** The gong of an old telephone, damped by the next stroke of its hammer. */
  GONG(0.001, new Partial(1, 1.0, 0.09), new Partial(2.76, 0.5, 0.06), new Partial(5.4, 0.15, 0.03)),
  /** An electronic tone of odd partials. */
  REED(0.003, new Partial(1, 1.0, 0.4), new Partial(3, 0.25, 0.4), new Partial(5, 0.08, 0.4)),
  /** A wooden bar over a tube. */
  WOOD(0.002, new Partial(1, 1.0, 0.22), new Partial(4, 0.22, 0.06), new Partial(9.2, 0.06, 0.02)),
  /** A long metal tube. */
  TUBE(0.008, new Partial(1, 1.0, 0.9), new Partial(2, 0.3, 0.7), new Partial(3.01, 0.12, 0.4)),
  /** Nearly a sine that comes and goes slowly. */
  FELT(0.04, new Partial(1, 1.0, 0.5), new Partial(2, 0.08, 0.3));

  /** Below this share of its beginning a partial is not heard any more. */
  private static final double GONE = 0.001;

  private final double attackSeconds;
  private final List<Partial> partials;

  /** @param decaySeconds in which it falls to 37 per cent */
  private record Partial(double ratio, double share, double decaySeconds) {}

  Timbre(double attackSeconds, Partial... partials) {
    this.attackSeconds = attackSeconds;
    this.partials = List.of(partials);
  }

  /**
   * Adds a note to a cycle; what reaches beyond its end is left out.
   *
   * @param seconds after which it is cut off, softly; longer than it sounds if it is to die away
   */
  void strike(double[] mix, double atSeconds, double hertz, double seconds) {
    for (Partial partial : partials) {
      double length = Math.min(seconds, -Math.log(GONE) * partial.decaySeconds);
      int from = (int) (atSeconds * FrameFormat.SAMPLE_RATE);
      int count = Math.min((int) (length * FrameFormat.SAMPLE_RATE), mix.length - from);
      for (int i = 0; i < count; i++) {
        double time = (double) i / FrameFormat.SAMPLE_RATE;
        double edges = Math.min(1, Math.min(time / attackSeconds, (length - time) / attackSeconds));
        mix[from + i] += edges * partial.share * Math.exp(-time / partial.decaySeconds)
            * Math.sin(2 * Math.PI * hertz * partial.ratio * time);
      }
    }
  }
}
