package org.diapason.sip.message;

import java.util.Optional;
import javax.sip.header.ReasonHeader;
import javax.sip.message.Message;
import org.diapason.core.call.NetworkCause;

/** Why a request or response was sent (RFC 3326). */
public final class Reasons {

  private static final String NETWORK = "Q.850";

  private Reasons() {
  }

  /** What the telephone network behind a gateway says: {@code Reason: Q.850;cause=17;text="User busy"}. */
  public static Optional<NetworkCause> network(Message message) {
    return Headers.all(message, ReasonHeader.NAME, ReasonHeader.class).stream()
        .filter(reason -> NETWORK.equalsIgnoreCase(reason.getProtocol()) && reason.getCause() > 0 && reason.getCause() < 128)
        .map(reason -> new NetworkCause(reason.getCause(), DisplayName.clean(Optional.ofNullable(reason.getText()).orElse(""))))
        .findFirst();
  }
}
