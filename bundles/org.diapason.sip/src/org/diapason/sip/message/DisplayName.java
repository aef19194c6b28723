package org.diapason.sip.message;

/** A name that a stranger chose. */
public final class DisplayName {

  private static final int LONGEST = 80;

  private DisplayName() {
  }

  /** Without quotes, control and bidi characters, and of bearable length: it is shown to people as plain text. */
  public static String clean(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder();
    unquoted(raw.strip()).codePoints().filter(DisplayName::harmless).limit(LONGEST).forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      // FORMAT holds the bidi overrides, embeddings and isolates, and the zero width characters.
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static String unquoted(String raw) {
    String inner = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"")
        ? raw.substring(1, raw.length() - 1) : raw;
    return inner.replaceAll("\\\\(.)", "$1");
  }
}
