package org.diapason.demo.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;

/**
 * Understands what the menu says: looks in the spectrum of what was heard for that of each phrase (dynamic time warping). A call
 * that loses or repeats a frame in the middle of a word does not hide the word; a word that was cut off, another sound or silence
 * is no word.
 */
final class DigitEar {

  /** Mean difference from which on it is another word, in dB. */
  private static final double ANOTHER = 4;
  /** Below that nothing is said, in dBFS. */
  private static final double SILENT = -45;
  /** What it costs to stay at one place while the other goes on, in dB: a little, or all words would be alike. */
  private static final double STAY = 2.5;

  /** Part of the usual length that a word has at least, however much of it a call lost. */
  private static final double LEAST_PART = 0.65;

  /** Something that may have been said. */
  private record Found(Phrase phrase, int from, int to, double difference) {

    boolean overlaps(Found other) {
      int common = Math.min(to, other.to) - Math.max(from, other.from);
      return common * 3 > Math.min(to - from, other.to - other.from);
    }
  }

  private final Map<Phrase, double[][]> shapes = new EnumMap<>(Phrase.class);

  DigitEar(Vocabulary vocabulary) {
    for (Phrase phrase : Phrase.values()) {
      shapes.put(phrase, spoken(Spectrum.of(vocabulary.of(phrase))));
    }
  }

  /** Without the silence around it, which is like any other silence. */
  private static double[][] spoken(double[][] phrase) {
    int from = 0;
    int to = phrase.length;
    while (loudest(phrase[from]) < SILENT) {
      from++;
    }
    while (loudest(phrase[to - 1]) < SILENT) {
      to--;
    }
    return Arrays.copyOfRange(phrase, from, to);
  }

  private static double loudest(double[] levels) {
    return Arrays.stream(levels).max().orElseThrow();
  }

  /**
   * The digits that were said, in order.
   *
   * @param recording mono, 48 kHz
   */
  String understand(short[] recording) {
    double[][] sound = Spectrum.of(recording);
    List<Found> candidates = new ArrayList<>();
    shapes.forEach((phrase, shape) -> look(phrase, shape, sound, candidates));
    candidates.sort(Comparator.comparingDouble(Found::difference));
    List<Found> said = new ArrayList<>();
    for (Found candidate : candidates) {
      if (said.stream().noneMatch(candidate::overlaps)) {
        said.add(candidate);
      }
    }
    return said.stream().sorted(Comparator.comparingInt(Found::from)).map(Found::phrase).filter(Phrase::isDigit)
        .map(phrase -> String.valueOf(phrase.digit())).collect(Collectors.joining());
  }

  /** Finds where the phrase may end, for each end the best beginning. */
  private static void look(Phrase phrase, double[][] shape, double[][] sound, List<Found> into) {
    int last = shape.length - 1;
    double[] costs = new double[shape.length];
    int[] begins = new int[shape.length];
    Arrays.fill(costs, Double.MAX_VALUE / 2);
    for (int at = 0; at < sound.length; at++) {
      double[] next = new double[shape.length];
      int[] from = new int[shape.length];
      for (int i = 0; i < shape.length; i++) {
        double stay = costs[i] + STAY;
        double along = i == 0 ? 0 : costs[i - 1];
        double skip = i == 0 ? Double.MAX_VALUE : next[i - 1] + STAY;
        double least = Math.min(along, Math.min(stay, skip));
        next[i] = least + difference(shape[i], sound[at]);
        from[i] = least == along ? (i == 0 ? at : begins[i - 1]) : least == stay ? begins[i] : from[i - 1];
      }
      costs = next;
      begins = from;
      boolean whole = at - begins[last] > LEAST_PART * shape.length;
      if (whole && costs[last] / shape.length < ANOTHER) {
        into.add(new Found(phrase, begins[last], at, costs[last] / shape.length));
      }
    }
  }

  private static double difference(double[] one, double[] other) {
    double sum = 0;
    for (int band = 0; band < one.length; band++) {
      sum += Math.abs(one[band] - other[band]);
    }
    return sum / one.length;
  }
}
