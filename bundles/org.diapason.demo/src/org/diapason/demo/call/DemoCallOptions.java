package org.diapason.demo.call;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;

/**
 * What was asked for on the command line of {@code demo-call}.
 *
 * @param to number to dial
 * @param codec the only codec of the call; empty: the usual list
 * @param transport of SIP
 * @param seconds how long to talk, 2 to 600
 * @param json whether the last line is one JSON object
 */
record DemoCallOptions(String to, Optional<AudioCodec> codec, Transport transport, int seconds, boolean json) {

  static final String USAGE =
      "Usage: diapason demo-call [--to 600] [--codec opus|g722|pcma|pcmu] [--transport udp|tcp|tls] [--seconds 5] [--json]";

  /** Reads them; empty when they are no options of ours. */
  static Optional<DemoCallOptions> read(List<String> arguments) {
    DemoCallOptions options = new DemoCallOptions("600", Optional.empty(), Transport.UDP, 5, false);
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
      String argument = rest.next();
      Optional<DemoCallOptions> next = argument.equals("--json") ? Optional.of(options.withJson())
          : rest.hasNext() ? options.with(argument, rest.next()) : Optional.empty();
      if (next.isEmpty()) {
        return next;
      }
      options = next.get();
    }
    return Optional.of(options);
  }

  private DemoCallOptions withJson() {
    return new DemoCallOptions(to, codec, transport, seconds, true);
  }

  private Optional<DemoCallOptions> with(String name, String value) {
    return switch (name) {
      case "--to" -> value.matches("[0-9*#]{1,20}")
          ? Optional.of(new DemoCallOptions(value, codec, transport, seconds, json)) : Optional.empty();
      case "--codec" -> codec(value).map(wanted -> new DemoCallOptions(to, Optional.of(wanted), transport, seconds, json));
      case "--transport" -> AccountSettings.TRANSPORT.kind().read(value)
          .map(wanted -> new DemoCallOptions(to, codec, wanted, seconds, json));
      case "--seconds" -> value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) >= 2 && Integer.parseInt(value) <= 600
          ? Optional.of(new DemoCallOptions(to, codec, transport, Integer.parseInt(value), json)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<AudioCodec> codec(String value) {
    for (AudioCodec codec : AudioCodec.values()) {
      if (codec.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(codec);
      }
    }
    return Optional.empty();
  }
}
