package org.diapason.media.sdp;

import java.util.OptionalLong;

/** Decimal numbers as the grammar of RFC 8866 has them: digits only. */
final class Numbers {
  private static final int MAX_DIGITS = 18;

  private Numbers() {}

  /** Returns the number if the text is nothing but ASCII digits and not above {@code max}. */
  static OptionalLong parse(String text, long max) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      number = 10 * number + digit;
    }
    return number > max ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
