package org.diapason.core.setting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host with an optional port, as people write it: {@code pbx.example.com}, {@code 192.0.2.1:5062}, {@code [2001:db8::1]:5061}.
 *
 * @param host name or literal, IPv6 without brackets
 * @param port 0 when absent
 */
public record HostPort(String host, int port) {

  private static final Pattern WRITTEN =
      Pattern.compile("^(\\[[0-9A-Fa-f:.%a-z]+\\]|[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}))(?::(\\d{1,5}))?$");

  /** Reads the written form; empty when it is none. */
  public static Optional<HostPort> read(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int port = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    String host = parts.group(1);
    return port > 65_535 ? Optional.empty()
        : Optional.of(new HostPort(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port));
  }

  /** The written form. */
  @Override
  public String toString() {
    String written = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == 0 ? written : written + ":" + port;
  }

  static boolean isValidOrEmpty(String text) {
    return text.isEmpty() || read(text).isPresent();
  }
}
