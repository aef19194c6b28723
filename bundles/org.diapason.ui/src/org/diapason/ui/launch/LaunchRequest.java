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

  /** To call a number, address or URI at once: a person or a script has written it. */
  record Call(String to) implements LaunchRequest {
  }

  /** To ask whether to call: it was clicked somewhere, in a web page for one. */
  record Link(String uri) implements LaunchRequest {
  }

  /** To answer the call that rings. */
  record Answer() implements LaunchRequest {
  }

  /** To hang up, cancel or reject. */
  record HangUp() implements LaunchRequest {
  }

  /** Whether an argument is a link as the system hands it on. */
  static boolean isLink(String argument) {
    return argument.toLowerCase(Locale.ROOT).matches("(?:tel|callto|sips?):\\S.*");
  }

  /** Whether only a window that is open already can do it. */
  default boolean needsOpenWindow() {
    return this instanceof Answer || this instanceof HangUp;
  }

  /** The request as a line. */
  default String line() {
    return switch (this) {
      case Show _ -> "show";
      case Call call -> "call " + call.to();
      case Link link -> "link " + link.uri();
      case Answer _ -> "answer";
      case HangUp _ -> "hangup";
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
      case "call" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Call(rest));
      case "link" -> isLink(rest) ? Optional.of(new Link(rest)) : Optional.empty();
      case "answer" -> Optional.of(new Answer());
      case "hangup" -> Optional.of(new HangUp());
      default -> Optional.empty();
    };
  }
}
