package org.diapason.ui.statistics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;

/** What was measured of one call, one sample per second, the last two minutes. */
final class Samples {

  /** So many are kept. */
  static final int MOST = 120;

  private final Deque<MediaStatistics> samples = new ArrayDeque<>();

  void add(MediaStatistics sample) {
    samples.addLast(sample);
    if (samples.size() > MOST) {
      samples.removeFirst();
    }
  }

  void clear() {
    samples.clear();
  }

  List<MediaStatistics> list() {
    return List.copyOf(samples);
  }

  MediaStatistics latest() {
    return samples.isEmpty() ? MediaStatistics.NONE : samples.getLast();
  }

  /** The latest figures as lines of text, as somebody sends them to whom he asks for help. */
  String text(String title, Texts texts) {
    MediaStatistics now = latest();
    Locale locale = texts.locale();
    Stream<String> figures = Stream.of(Figure.values()).map(figure -> texts.of(figure.word()) + ": "
        + values(figure, now, texts, locale));
    return Stream.concat(Stream.of(title, texts.of(Word.STATISTICS_CODEC) + ": " + now.codec()), figures)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Received and sent value of a figure; one value where there is only one. */
  static String values(Figure figure, MediaStatistics now, Texts texts, Locale locale) {
    String received = figure.write(figure.received(now), locale);
    return figure.sent(now) < 0 && figure == Figure.ROUND_TRIP ? received
        : texts.of(Word.STATISTICS_RECEIVED) + " " + received + ", " + texts.of(Word.STATISTICS_SENT) + " "
            + figure.write(figure.sent(now), locale);
  }
}
