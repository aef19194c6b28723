package org.diapason.media.sdp;

/** What a field of a description may hold, so that no value can begin a line of its own. */
final class LineText {
  private LineText() {}

  /**
   * Returns the text.
   *
   * @throws IllegalArgumentException if it holds CR, LF or NUL
   */
  static String line(String text) {
    if (!isLine(text)) {
      throw new IllegalArgumentException("line break or NUL in a field");
    }
    return text;
  }

  /**
   * Returns the word.
   *
   * @throws IllegalArgumentException if it is empty or holds white space or NUL
   */
  static String word(String word) {
    if (word.isEmpty() || !isLine(word) || word.indexOf(' ') >= 0 || word.indexOf('\t') >= 0) {
      throw new IllegalArgumentException("not one word");
    }
    return word;
  }

  static boolean isLine(String text) {
    return text.indexOf('\r') < 0 && text.indexOf('\n') < 0 && text.indexOf('\0') < 0;
  }
}
