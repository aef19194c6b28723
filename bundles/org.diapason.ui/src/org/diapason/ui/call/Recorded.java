package org.diapason.ui.call;

import java.time.Duration;
import org.diapason.core.call.RecordingState;

/**
 * A recording as it is shown.
 *
 * @param length how much is in it
 * @param togglePause leaves out what is said from now on, or no longer
 */
record Recorded(RecordingState state, Duration length, Runnable togglePause) {

  boolean isShown() {
    return state != RecordingState.OFF;
  }

  boolean isPaused() {
    return state == RecordingState.PAUSED;
  }
}
