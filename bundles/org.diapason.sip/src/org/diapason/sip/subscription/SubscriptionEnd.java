package org.diapason.sip.subscription;

import java.time.Duration;
import java.util.OptionalInt;
import javax.sip.message.Message;
import javax.sip.message.Response;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Marked;

/** How a subscription came to its end, and what that means for another one. */
sealed interface SubscriptionEnd {

  /** Longest wait that a server may ask for. */
  Duration LONGEST = Duration.ofDays(1);

  /** We took it back. */
  record Left() implements SubscriptionEnd {
  }

  /**
   * Another one may come about.
   *
   * @param atLeast wait that the server asked for
   * @param soon whether nothing speaks against trying at once
   */
  record Lost(Duration atLeast, boolean soon) implements SubscriptionEnd {
  }

  /** The server does not want any. */
  record Refused(OptionalInt status) implements SubscriptionEnd {
  }

  /** Of a SUBSCRIBE that failed. */
  static SubscriptionEnd of(Response failure) {
    int status = failure.getStatusCode();
    return switch (status) {
      case Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST -> new Lost(Duration.ZERO, true);
      case Response.REQUEST_TIMEOUT, Response.TEMPORARILY_UNAVAILABLE, Response.BUSY_HERE, Response.REQUEST_PENDING,
          Response.INTERVAL_TOO_BRIEF -> new Lost(wait(failure), false);
      case Response.NOT_IMPLEMENTED -> new Refused(OptionalInt.of(status));
      default -> status / 100 == 5 ? new Lost(wait(failure), false) : new Refused(OptionalInt.of(status));
    };
  }

  /** Of a NOTIFY with state {@code terminated} (RFC 6665 §4.1.3). */
  static SubscriptionEnd of(Marked terminated) {
    Duration wait = terminated.seconds("retry-after").map(SubscriptionEnd::bounded).orElse(Duration.ZERO);
    return switch (terminated.parameter("reason").orElse("").toLowerCase(java.util.Locale.ROOT)) {
      case "deactivated", "timeout" -> new Lost(Duration.ZERO, true);
      case "rejected", "noresource", "invariant" -> new Refused(OptionalInt.empty());
      default -> new Lost(wait, false);
    };
  }

  /** Of a SUBSCRIBE or a NOTIFY that never came. */
  static SubscriptionEnd silent() {
    return new Lost(Duration.ZERO, false);
  }

  private static Duration wait(Message failure) {
    return Headers.number(failure, "Retry-After").map(SubscriptionEnd::bounded).orElse(Duration.ZERO);
  }

  private static Duration bounded(int seconds) {
    Duration asked = Duration.ofSeconds(seconds);
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
