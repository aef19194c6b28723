package org.diapason.remote;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.network.NetworkScope;
import org.diapason.core.phone.PhoneOptions;
import org.diapason.core.phone.StateFolder;

/**
 * What was asked for on the command line of {@code --headless}.
 *
 * @param phone options of the phone
 * @param socket whether further programs may come in by {@link LoopbackDoor}
 */
record HeadlessOptions(PhoneOptions phone, boolean socket) {

  /** Reads them; empty when they are no options of ours. */
  static Optional<HeadlessOptions> read(List<String> arguments) {
    Path state = StateFolder.ofUser();
    NetworkScope network = NetworkScope.ALL;
    Optional<AudioEnd> sound = Optional.empty();
    boolean socket = false;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
      String argument = rest.next();
      if (argument.equals("--state") && rest.hasNext()) {
        state = Path.of(rest.next()).toAbsolutePath();
      } else if (argument.equals("--loopback")) {
        network = NetworkScope.LOOPBACK;
      } else if (argument.equals("--socket")) {
        socket = true;
      } else if (argument.equals("--silent")) {
        sound = Optional.of(new AudioEnd.Silence());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new HeadlessOptions(new PhoneOptions(state, network, sound, sound), socket));
  }
}
