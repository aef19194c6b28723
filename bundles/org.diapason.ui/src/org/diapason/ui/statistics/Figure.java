package org.diapason.ui.statistics;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.text.Word;

/** What is plotted, for both directions where both are known. A negative value is not known yet. */
enum Figure {
  MOS(Word.STATISTICS_MOS, "", 1, 4.5, MediaStatistics::mosReceived, MediaStatistics::mosSent),
  LOSS(Word.STATISTICS_LOSS, "%", 1, 5, s -> percent(s.lossReceived()), s -> percent(s.lossSent())),
  JITTER(Word.STATISTICS_JITTER, "ms", 0, 30, MediaStatistics::jitterReceivedMs, MediaStatistics::jitterSentMs),
  ROUND_TRIP(Word.STATISTICS_ROUND_TRIP, "ms", 0, 50, MediaStatistics::roundTripMs, s -> -1),
  BUFFER(Word.STATISTICS_BUFFER, "ms", 0, 60, MediaStatistics::bufferMs, s -> -1),
  RATE(Word.STATISTICS_RATE, "kbit/s", 0, 100, MediaStatistics::kbitReceived, MediaStatistics::kbitSent);

  private final Word word;
  private final String unit;
  private final int decimals;
  private final double least;
  private final ToDoubleFunction<MediaStatistics> received;
  private final ToDoubleFunction<MediaStatistics> sent;

  /**
   * A figure.
   *
   * @param least the axis reaches at least up to here, so that noise is not blown up
   */
  Figure(Word word, String unit, int decimals, double least, ToDoubleFunction<MediaStatistics> received,
      ToDoubleFunction<MediaStatistics> sent) {
    this.word = word;
    this.unit = unit;
    this.decimals = decimals;
    this.least = least;
    this.received = received;
    this.sent = sent;
  }

  Word word() {
    return word;
  }

  double least() {
    return least;
  }

  double received(MediaStatistics figures) {
    return received.applyAsDouble(figures);
  }

  double sent(MediaStatistics figures) {
    return sent.applyAsDouble(figures);
  }

  /** A value with its unit as the language writes it; a dash while it is not known. */
  String write(double value, Locale locale) {
    return number(value, locale) + (value < 0 || unit.isEmpty() ? "" : "\u00A0" + unit);
  }

  /** The same without the unit. */
  String number(double value, Locale locale) {
    return value < 0 ? "–" : String.format(locale, "%." + decimals + "f", value);
  }

  String unit() {
    return unit;
  }

  /** Whether there is a value for either direction. */
  boolean bothWays() {
    return this != ROUND_TRIP && this != BUFFER;
  }

  private static double percent(double share) {
    return share < 0 ? -1 : share * 100;
  }
}
