package org.diapason.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diapason.core.phone.StateFolder;

/**
 * What the command line says.
 *
 * @param state folder of the phone's data
 */
record LaunchOptions(Path state) {

  private static final String STATE = "--state";
  private static final String STATE_PROPERTY = "diapason.state";

  /** Reads {@code --state DIR}, else the system property {@code diapason.state}, else the user's own folder. */
  static LaunchOptions read(List<String> arguments) {
    int at = arguments.indexOf(STATE);
    Optional<String> named = at >= 0 && at + 1 < arguments.size()
        ? Optional.of(arguments.get(at + 1))
        : Optional.ofNullable(System.getProperty(STATE_PROPERTY));
    return new LaunchOptions(named.map(Path::of).orElseGet(StateFolder::ofUser).toAbsolutePath().normalize());
  }

  /** Where e4 keeps the window's place and size. */
  Path window() {
    return state.resolve("window");
  }
}
