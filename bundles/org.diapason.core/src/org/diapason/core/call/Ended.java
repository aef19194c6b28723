package org.diapason.core.call;

import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.media.Tones.Tone;

/** Nothing follows. */
record Ended(EndReason reason) implements CallState {

  static Ended by(Cause cause) {
    return new Ended(EndReason.of(cause));
  }

  static Ended refused(CallInput.Refused refused) {
    return new Ended(EndReason.refused(refused));
  }

  static Ended cancelled(CallInput.Cancelled cancelled) {
    return by(cancelled.elsewhere() ? Cause.ANSWERED_ELSEWHERE : Cause.MISSED);
  }

  static Step unreachable(CallInput.Unreachable unreachable) {
    return Step.to(by(Cause.UNREACHABLE), new CallAction.PlayFailure(Tone.CONGESTION), new CallAction.Tell(unreachable.problem()));
  }

  @Override
  public Step on(CallInput input) {
    return Step.to(this);
  }
}
