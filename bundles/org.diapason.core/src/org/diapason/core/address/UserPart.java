package org.diapason.core.address;

import java.nio.charset.StandardCharsets;

/** Escaping of the user part of a SIP URI: unreserved and user-unreserved characters stand for themselves (RFC 3261 §25.1). */
final class UserPart {

  private static final String PLAIN = "-_.!~*'()&=+$,;?/";

  private UserPart() {
  }

  static String escape(String user) {
    StringBuilder escaped = new StringBuilder(user.length() + 8);
    for (byte octet : user.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (isAlphanumeric(c) || PLAIN.indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format("%02X", octet & 0xFF));
      }
    }
    return escaped.toString();
  }

  /** Undoes {@link #escape}; a broken escape stands for itself. */
  static String unescape(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    java.io.ByteArrayOutputStream octets = new java.io.ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length && raw[i] == '%' ? Character.digit(raw[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
      if (low >= 0) {
        octets.write(high << 4 | low);
        i += 2;
      } else {
        octets.write(raw[i]);
      }
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
