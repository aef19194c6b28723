package org.diapason.sip.kpml;

/**
 * What a subscriber is told (RFC 4730 §6).
 *
 * @param code 200; 402 when the enter key ended what is no match; 423 when the keys pressed became none in time; 487 at the
 *     end of a subscription; 501 when the request could not be understood
 * @param digits 0-9, *, #, A-D
 * @param tag of the pattern that matched, else empty
 * @param lossy whether keys were dropped since there were too many
 */
public record KeyReport(int code, String text, String digits, String tag, boolean lossy) {

  /** Type of {@link #xml()}, below {@code application}. */
  public static final String SUBTYPE = "kpml-response+xml";

  static KeyReport match(String digits, String tag, boolean lossy) {
    return new KeyReport(200, "OK", digits, tag, lossy);
  }

  static KeyReport late(String digits, boolean lossy) {
    return new KeyReport(423, "Timer Expired", digits, "", lossy);
  }

  static KeyReport unmatched(String digits, boolean lossy) {
    return new KeyReport(402, "User Terminated without Match", digits, "", lossy);
  }

  /** What was asked for is not understood. */
  public static KeyReport badDocument() {
    return new KeyReport(501, "Bad Document", "", "", false);
  }

  /** The subscription is over, by its time or by the subscriber's wish. */
  public static KeyReport ended() {
    return new KeyReport(487, "Subscription Expired", "", "", false);
  }

  /** As it is sent. */
  public String xml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<kpml-response xmlns=\"urn:ietf:params:xml:ns:kpml-response\""
        + " version=\"1.0\" code=\"" + code + "\" text=\"" + text + "\" suppressed=\"false\" forced_flush=\"" + lossy + "\""
        + (digits.isEmpty() ? "" : " digits=\"" + digits + "\"")
        + (tag.isEmpty() ? "" : " tag=\"" + escaped(tag) + "\"") + "/>\r\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
