package org.diapason.ui.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.diapason.core.call.RecordingState;

/** How long calls and conferences have been recorded, without the pauses; as exact as it is asked often. */
final class RecordingTimes {

  private record Since(Duration before, RecordingState state, long nanos) {

    Duration at(long now) {
      return state == RecordingState.ON ? before.plusNanos(Math.max(0, now - nanos)) : before;
    }
  }

  private final Map<String, Since> running = new HashMap<>();

  /**
   * Takes note of the state and tells the length.
   *
   * @param what id of the call or conference
   * @param nanos monotonic time now
   */
  Duration of(String what, RecordingState state, long nanos) {
    if (state == RecordingState.OFF) {
      running.remove(what);
      return Duration.ZERO;
    }
    Since since = running.compute(what, (_, before) -> before == null ? new Since(Duration.ZERO, state, nanos)
        : before.state() == state ? before : new Since(before.at(nanos), state, nanos));
    return since.at(nanos);
  }
}
