package org.diapason.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diapason.core.phone.StateFolder;
import org.diapason.ui.launch.LaunchRequest;

/**
 * What the command line says.
 *
 * @param state folder of the phone's data
 * @param request what is wanted of the window; empty when a number is missing
 */
record LaunchOptions(Path state, Optional<LaunchRequest> request) {

  private static final String STATE = "--state";
  private static final String CALL = "--call";
  private static final String ANSWER = "--answer";
  private static final String HANG_UP = "--hangup";
  private static final String STATE_PROPERTY = "diapason.state";

  /**
   * Reads {@code --state DIR}, else the system property {@code diapason.state}, else the user's own folder; and
   * {@code --call URI}, {@code --answer}, {@code --hangup}, or a link as the last argument, as the system hands it on.
   */
  static LaunchOptions read(List<String> arguments) {
    Path state = after(STATE, arguments).or(() -> Optional.ofNullable(System.getProperty(STATE_PROPERTY)))
        .map(Path::of).orElseGet(StateFolder::ofUser);
    return new LaunchOptions(state.toAbsolutePath().normalize(), request(arguments));
  }

  private static Optional<LaunchRequest> request(List<String> arguments) {
    if (arguments.contains(CALL)) {
      return after(CALL, arguments).filter(to -> !to.isBlank()).map(LaunchRequest.Call::new);
    }
    if (arguments.contains(ANSWER)) {
      return Optional.of(new LaunchRequest.Answer());
    }
    if (arguments.contains(HANG_UP)) {
      return Optional.of(new LaunchRequest.HangUp());
    }
    return Optional.of(arguments.stream().reduce((first, second) -> second).filter(LaunchRequest::isLink)
        .<LaunchRequest>map(LaunchRequest.Link::new).orElseGet(LaunchRequest.Show::new));
  }

  /** Where e4 keeps the window's place and size. */
  Path window() {
    return state.resolve("window");
  }

  private static Optional<String> after(String name, List<String> arguments) {
    int at = arguments.indexOf(name);
    return at >= 0 && at + 1 < arguments.size() ? Optional.of(arguments.get(at + 1)) : Optional.empty();
  }
}
