package org.diapason.core.account;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.setting.Kind;

/** Values of {@code account.keepAlive}: {@code off}, {@code default}, or whole seconds. */
public sealed interface KeepAlive {

  record Off() implements KeepAlive {
  }

  record Standard() implements KeepAlive {
  }

  record Every(Duration interval) implements KeepAlive {
  }

  /** Time between two CRLF keep-alives before they are spread over 80 to 100 %; empty when off. */
  default Optional<Duration> interval(Transport transport) {
    return switch (this) {
      case Off _ -> Optional.empty();
      case Standard _ -> Optional.of(Duration.ofSeconds(transport == Transport.UDP ? 29 : 120));
      case Every every -> Optional.of(every.interval());
    };
  }

  static Kind<KeepAlive> kind() {
    return Kind.written("off, default, 5-3600 s", KeepAlive::read, KeepAlive::write);
  }

  private static Optional<KeepAlive> read(String text) {
    return switch (text) {
      case "off" -> Optional.of(new Off());
      case "default" -> Optional.of(new Standard());
      default -> Kind.seconds(5, 3_600).read(text).map(Every::new);
    };
  }

  private static String write(KeepAlive value) {
    return switch (value) {
      case Off _ -> "off";
      case Standard _ -> "default";
      case Every every -> String.valueOf(every.interval().toSeconds());
    };
  }
}
