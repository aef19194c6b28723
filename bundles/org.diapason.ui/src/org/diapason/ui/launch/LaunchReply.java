package org.diapason.ui.launch;

/** What became of a request, in one line for the start that made it. */
public sealed interface LaunchReply {

  /** It was done, or begun. */
  record Done() implements LaunchReply {
  }

  /** It can not be done; the sentence says why, in the language of the window. */
  record Refused(String sentence) implements LaunchReply {
  }

  /** There is no window, or it does not answer. */
  record Nobody() implements LaunchReply {
  }

  /** The reply as a line. */
  default String line() {
    return switch (this) {
      case Done _ -> "done";
      case Refused refused -> "refused " + refused.sentence().replaceAll("\\p{Cntrl}", " ");
      case Nobody _ -> "nobody";
    };
  }

  /** Reads a line; what is not understood comes from nobody. */
  static LaunchReply read(String line) {
    return line.equals("done") ? new Done()
        : line.startsWith("refused ") ? new Refused(line.substring("refused ".length())) : new Nobody();
  }
}
