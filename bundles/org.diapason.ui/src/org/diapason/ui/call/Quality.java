package org.diapason.ui.call;

import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.text.Word;

/** How well the far party is heard, in four steps that a person tells apart. */
enum Quality {
  UNKNOWN(0, Word.QUALITY_UNKNOWN), BAD(1, Word.QUALITY_BAD), FAIR(2, Word.QUALITY_FAIR), GOOD(3, Word.QUALITY_GOOD),
  BEST(4, Word.QUALITY_GOOD);

  private final int bars;
  private final Word word;

  Quality(int bars, Word word) {
    this.bars = bars;
    this.word = word;
  }

  int bars() {
    return bars;
  }

  Word word() {
    return word;
  }

  /** Judged by loss and jitter of what is received, the worse of the two. */
  static Quality of(MediaStatistics figures) {
    if (figures.packetsReceived() == 0 || figures.lossReceived() < 0) {
      return UNKNOWN;
    }
    Quality byLoss = step(figures.lossReceived(), 0.01, 0.03, 0.08);
    Quality byJitter = step(figures.jitterReceivedMs(), 15, 30, 60);
    return byLoss.compareTo(byJitter) < 0 ? byLoss : byJitter;
  }

  private static Quality step(double value, double best, double good, double fair) {
    return value < best ? BEST : value < good ? GOOD : value < fair ? FAIR : BAD;
  }
}
