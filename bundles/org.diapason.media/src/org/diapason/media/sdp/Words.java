package org.diapason.media.sdp;

import java.util.List;

/** Words of a line, separated by any number of blanks and tabs. */
final class Words {
  private Words() {}

  static List<String> of(String line) {
    int start = 0;
    while (start < line.length() && isBlank(line.charAt(start))) {
      start++;
    }
    return start == line.length() ? List.of() : List.of(line.substring(start).split("[ \t]+"));
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\t';
  }
}
