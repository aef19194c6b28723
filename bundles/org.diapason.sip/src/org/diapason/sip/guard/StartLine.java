package org.diapason.sip.guard;

/** The first line of a message (RFC 3261 §7.1, §7.2). */
final class StartLine {

  private static final String VERSION = "SIP/2.0";
  private static final String MARKS = "-.!%*_+`'~";

  private StartLine() { }

  static boolean isSound(String line) {
    return isResponse(line) ? statusLine(line) : requestLine(line);
  }

  static boolean isResponse(String line) {
    return line.startsWith(VERSION);
  }

  /** Whether the message that begins there is a response. */
  static boolean isResponse(byte[] bytes, int from, int to) {
    for (int index = 0; index < VERSION.length(); index++) {
      if (from + index >= to || bytes[from + index] != VERSION.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all bytes are those of a token (RFC 3261 §25.1). */
  static boolean isToken(byte[] bytes, int start, int end) {
    for (int index = start; index < end; index++) {
      if (!isTokenCharacter(bytes[index])) {
        return false;
      }
    }
    return end > start;
  }

  private static boolean requestLine(String line) {
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    if (first < 1 || first > 32 || last < first + 2 || !line.substring(last + 1).equals(VERSION)) {
      return false;
    }
    String uri = line.substring(first + 1, last);
    return line.chars().limit(first).allMatch(StartLine::isTokenCharacter)
        && uri.indexOf(' ') < 0 && uri.indexOf('\t') < 0 && uri.indexOf(':') > 0;
  }

  private static boolean statusLine(String line) {
    return line.length() >= 11 && line.charAt(7) == ' '
        && line.charAt(8) >= '1' && line.charAt(8) <= '6'
        && isDigit(line.charAt(9)) && isDigit(line.charAt(10))
        && (line.length() == 11 || line.charAt(11) == ' ');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isTokenCharacter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0 && c > 0;
  }
}
