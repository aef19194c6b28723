package org.diapason.core.phone;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Port: something the product does without a window, named on the command line. */
public interface Command {

  /** Service property that holds the name. */
  String NAME = "diapason.command";

  /**
   * Runs to its end.
   *
   * @param arguments what followed the name
   * @param in standard input
   * @param out standard output; nothing else of the process writes there
   * @return exit code, 0 for success
   */
  int run(List<String> arguments, InputStream in, OutputStream out);
}
