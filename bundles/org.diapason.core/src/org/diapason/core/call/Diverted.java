package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.EndReason.Cause;

/**
 * The server sends the dialled call elsewhere; whether it goes there is not decided yet.
 *
 * @param status of the redirection
 * @param phrase of the server
 */
record Diverted(int status, String phrase) implements CallState {

  @Override
  public Step on(CallInput input) {
    return switch (input) {
      case CallInput.Follow _ -> Step.to(new Routing(), new CallAction.Route());
      case CallInput.HangUp _ -> Step.to(Ended.by(Cause.CANCELLED_HERE), new CallAction.CloseMedia());
      case CallInput.TimedOut _ -> Step.to(new Ended(EndReason.refused(status, phrase)));
      case CallInput.FromPerson _, CallInput.FromWire _, CallInput.FromMedia _, CallInput.FromClock _ -> Step.to(this);
    };
  }

  @Override
  public Optional<Duration> limit() {
    return Optional.of(Duration.ofSeconds(30));
  }
}
