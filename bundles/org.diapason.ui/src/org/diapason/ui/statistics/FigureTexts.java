package org.diapason.ui.statistics;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;

/** Figures in words, in the language in force. */
final class FigureTexts {

  private final Texts texts;

  FigureTexts(Texts texts) {
    this.texts = texts;
  }

  String codec(MediaStatistics now) {
    return texts.of(Word.STATISTICS_CODEC) + ": " + (now.codec().isEmpty() ? "–" : now.codec());
  }

  /** Received and sent value; one value where a figure has no direction. */
  String values(Figure figure, MediaStatistics now) {
    String received = figure.write(figure.received(now), texts.locale());
    return figure == Figure.ROUND_TRIP || figure == Figure.BUFFER ? received
        : texts.of(Word.STATISTICS_RECEIVED) + " " + received + ", " + texts.of(Word.STATISTICS_SENT) + " "
            + figure.write(figure.sent(now), texts.locale());
  }

  /** All figures as lines of text, as somebody sends them to whom he asks for help. */
  String all(MediaStatistics now) {
    Stream<String> figures = Stream.of(Figure.values()).map(figure -> texts.of(figure.word()) + ": " + values(figure, now));
    return Stream.concat(Stream.of(texts.of(Word.STATISTICS_TITLE), codec(now)), figures)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
