package org.diapason.media.sdp;

import java.util.Comparator;
import java.util.List;

/**
 * A line that has no field of its own: kept as it came.
 *
 * @param type the letter before the equals sign
 * @param value the rest
 */
public record Line(char type, String value) {
  /** Types in the order of RFC 8866 §5; others follow. */
  private static final String ORDER = "iueptrzk";

  public Line {
    LineText.line(value);
    if (type <= ' ' || type > '~') {
      throw new IllegalArgumentException("line type");
    }
  }

  boolean precedesConnection() {
    return "iuep".indexOf(type) >= 0;
  }

  static List<Line> inOrder(List<Line> lines) {
    return lines.stream().sorted(Comparator.comparingInt(Line::rank)).toList();
  }

  private int rank() {
    int index = ORDER.indexOf(type);
    return index < 0 ? ORDER.length() : index;
  }
}
