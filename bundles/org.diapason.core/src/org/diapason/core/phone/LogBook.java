package org.diapason.core.phone;

import java.nio.file.Path;

/** Port: the log of the program. There is one in a process, however many phones live in it. */
public interface LogBook {

  /**
   * From now on the log is kept below a state folder, in {@code logs/diapason.log}; the first folder that is named stays. A
   * folder that cannot be written is told, and the program runs without.
   */
  void keepIn(Path state);
}
