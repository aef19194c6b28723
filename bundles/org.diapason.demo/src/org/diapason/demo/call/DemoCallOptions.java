package org.diapason.demo.call;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.DtmfMode;

/**
 * What was asked for on the command line of {@code demo-call}.
 *
 * @param to number to dial
 * @param codec the only codec of the call; empty: the usual list
 * @param transport of SIP
 * @param seconds how long to talk, 2 to 600
 * @param json whether the last line is one JSON object
 * @param digits to press once it has answered, which have to be read back; may be empty
 * @param dtmf how they are sent
 */
record DemoCallOptions(String to, Optional<AudioCodec> codec, Transport transport, int seconds, boolean json, String digits,
    DtmfMode dtmf) {

  static final String USAGE =
      "Usage: diapason demo-call [--to 600] [--codec opus|g722|pcma|pcmu] [--transport udp|tcp|tls] [--seconds 5] [--json]\n"
          + "       diapason demo-call --to 602 --digits 123 [--dtmf auto|rfc4733|'info (dtmf-relay)'|'info (dtmf)'|in-band]"
          + " [--codec ...] [--transport ...] [--json]";

  /** Reads them; empty when they are no options of ours. */
  static Optional<DemoCallOptions> read(List<String> arguments) {
    DemoCallOptions options = new DemoCallOptions("600", Optional.empty(), Transport.UDP, 5, false, "", DtmfMode.AUTO);
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
    return new DemoCallOptions(to, codec, transport, seconds, true, digits, dtmf);
  }

  private Optional<DemoCallOptions> with(String name, String value) {
    return switch (name) {
      case "--to" -> value.matches("[0-9*#]{1,20}")
          ? Optional.of(new DemoCallOptions(value, codec, transport, seconds, json, digits, dtmf)) : Optional.empty();
      case "--codec" -> codec(value)
          .map(wanted -> new DemoCallOptions(to, Optional.of(wanted), transport, seconds, json, digits, dtmf));
      case "--transport" -> AccountSettings.TRANSPORT.kind().read(value)
          .map(wanted -> new DemoCallOptions(to, codec, wanted, seconds, json, digits, dtmf));
      case "--seconds" -> value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) >= 2 && Integer.parseInt(value) <= 600
          ? Optional.of(new DemoCallOptions(to, codec, transport, Integer.parseInt(value), json, digits, dtmf)) : Optional.empty();
      case "--digits" -> value.matches("[0-9*#]{1,20}")
          ? Optional.of(new DemoCallOptions(to, codec, transport, seconds, json, value, dtmf)) : Optional.empty();
      case "--dtmf" -> AccountSettings.DTMF.kind().read(value)
          .map(wanted -> new DemoCallOptions(to, codec, transport, seconds, json, digits, wanted));
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
