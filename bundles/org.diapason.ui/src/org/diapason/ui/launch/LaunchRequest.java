package org.diapason.ui.launch;

import java.util.Locale;
import java.util.Optional;

/** What a start of the program wants of the window, in one line that another start can hand over. */
public sealed interface LaunchRequest {

  /** Longest line, in characters. */
  int LONGEST = 512;

  /** To be seen. */
  record Show() implements LaunchRequest {
  }

  /** To dial at once: a person or a script has written it. */
  record Dial(String to) implements LaunchRequest {
  }

  /** To ask whether to dial: it was clicked somewhere, in a web page for one. */
  record Link(String uri) implements LaunchRequest {
  }

  /** Whether an argument is a link as the system hands it on. */
  static boolean isLink(String argument) {
    return argument.toLowerCase(Locale.ROOT).matches("(?:tel|callto|sips?):\\S.*");
  }

  /** The request as a line. */
  default String line() {
    return switch (this) {
      case Show _ -> "show";
      case Dial dial -> "dial " + dial.to();
      case Link link -> "link " + link.uri();
    };
  }

  /** Reads a line; empty when it is none of these. */
  static Optional<LaunchRequest> read(String line) {
    int space = line.indexOf(' ');
    String what = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1).strip();
    boolean sound = line.length() <= LONGEST && line.chars().noneMatch(Character::isISOControl);
    return !sound ? Optional.empty() : switch (what) {
      case "show" -> Optional.of(new Show());
      case "dial" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Dial(rest));
      case "link" -> isLink(rest) ? Optional.of(new Link(rest)) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
