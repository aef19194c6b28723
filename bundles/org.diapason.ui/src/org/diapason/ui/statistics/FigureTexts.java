package org.diapason.ui.statistics;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaPath;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.media.Quality;
import org.diapason.core.media.QualityInputs;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;

/** Figures in words, in the language in force. */
final class FigureTexts {

  private final Texts texts;

  FigureTexts(Texts texts) {
    this.texts = texts;
  }

  String codec(MediaStatistics now) {
    return texts.of(Word.STATISTICS_CODEC) + ": " + AudioCodec.ofEncoding(now.codec()).map(CallTexts::codec).orElse("–");
  }

  /** Between which addresses it runs; empty while nobody knows. */
  String path(MediaStatistics now) {
    return now.path().map(path -> texts.of(Word.STATISTICS_PATH, MediaPath.written(path.local()), MediaPath.written(path.remote())))
        .orElse("");
  }

  /** What the received speech is judged by; empty while it is not. */
  String inputs(MediaStatistics now) {
    return now.qualityReceived().map(Quality::inputs).map(this::write).orElse("");
  }

  private String write(QualityInputs from) {
    return texts.of(Word.STATISTICS_MOS_FROM, CallTexts.codec(from.codec()),
        Figure.LOSS.write(from.loss() * 100, texts.locale()), millis(from.delayMs()), millis(from.networkMs()),
        millis(from.bufferMs()), millis(from.codecMs()));
  }

  private String millis(double value) {
    return Figure.BUFFER.write(value, texts.locale());
  }

  /** Received and sent value; one value where a figure has no direction. */
  String values(Figure figure, MediaStatistics now) {
    String received = figure.write(figure.received(now), texts.locale());
    return !figure.bothWays() ? received
        : texts.of(Word.STATISTICS_RECEIVED) + " " + received + ", " + texts.of(Word.STATISTICS_SENT) + " "
            + figure.write(figure.sent(now), texts.locale());
  }

  /** The same by signs that the legend explains, as there is little room above a plot. */
  String inShort(Figure figure, MediaStatistics now) {
    String received = figure.number(figure.received(now), texts.locale());
    String sent = figure.number(figure.sent(now), texts.locale());
    String values = figure.bothWays() ? "↓ " + received + "  ↑ " + sent : received;
    boolean known = figure.received(now) >= 0 || figure.bothWays() && figure.sent(now) >= 0;
    return known && !figure.unit().isEmpty() ? values + "\u00A0" + figure.unit() : values;
  }

  /** All figures as lines of text, as somebody sends them to whom he asks for help. */
  String all(MediaStatistics now) {
    Stream<String> figures = Stream.of(Figure.values()).map(figure -> texts.of(figure.word()) + ": " + values(figure, now));
    Stream<String> facts = Stream.of(codec(now), path(now));
    Stream<String> judged = Stream.of(
        now.qualityReceived().map(quality -> texts.of(Word.STATISTICS_RECEIVED) + ": " + write(quality.inputs())),
        now.qualitySent().map(quality -> texts.of(Word.STATISTICS_SENT) + ": " + write(quality.inputs())))
        .flatMap(Optional::stream);
    return Stream.of(Stream.of(texts.of(Word.STATISTICS_TITLE)), facts, figures, judged).flatMap(lines -> lines)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
