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
 * @param request what is wanted of the window
 */
record LaunchOptions(Path state, LaunchRequest request) {

  private static final String STATE = "--state";
  private static final String DIAL = "--dial";
  private static final String STATE_PROPERTY = "diapason.state";

  /**
   * Reads {@code --state DIR}, else the system property {@code diapason.state}, else the user's own folder; and
   * {@code --dial NUMBER} or a link as the last argument, as the system hands it on.
   */
  static LaunchOptions read(List<String> arguments) {
    Path state = after(STATE, arguments).or(() -> Optional.ofNullable(System.getProperty(STATE_PROPERTY)))
        .map(Path::of).orElseGet(StateFolder::ofUser);
    Optional<LaunchRequest> link = arguments.stream().reduce((first, second) -> second)
        .filter(LaunchRequest::isLink).map(LaunchRequest.Link::new);
    LaunchRequest request = after(DIAL, arguments).<LaunchRequest>map(LaunchRequest.Dial::new).or(() -> link)
        .orElseGet(LaunchRequest.Show::new);
    return new LaunchOptions(state.toAbsolutePath().normalize(), request);
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
