package org.diapason.core.call;

/** Whether what is said in a call is recorded at the moment. */
public enum RecordingState {
  OFF, ON,
  /** Begun, and what is said now is left out. */
  PAUSED
}
