package org.diapason.media.sdp;

import java.util.Optional;

/**
 * An attribute ({@code a=name} or {@code a=name:value}).
 *
 * @param name case-sensitive name
 * @param value what follows the colon; empty for a property attribute
 */
public record Attribute(String name, Optional<String> value) {
  public Attribute {
    LineText.line(name);
    value.ifPresent(LineText::line);
    if (name.indexOf(':') >= 0) {
      throw new IllegalArgumentException("colon in an attribute name");
    }
  }

  /** A property attribute. */
  public static Attribute flag(String name) {
    return new Attribute(name, Optional.empty());
  }

  /** A value attribute. */
  public static Attribute of(String name, String value) {
    return new Attribute(name, Optional.of(value));
  }

  /** A value attribute of a number. */
  public static Attribute of(String name, int value) {
    return of(name, Integer.toString(value));
  }

  static Attribute parse(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? flag(line) : of(line.substring(0, colon), line.substring(colon + 1));
  }
}
