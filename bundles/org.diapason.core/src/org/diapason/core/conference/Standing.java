package org.diapason.core.conference;

import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;

/** How far a member's call is, as a conference sees it. */
enum Standing {
  /** Not answered yet, be it there or here. */
  WAITING,
  TALKING,
  /** The far side holds us; what comes is music for one, not for all. */
  AWAY;

  static Standing of(CallView call) {
    if (call.phase() != CallPhase.TALKING) {
      return WAITING;
    }
    return call.heldThere() ? AWAY : TALKING;
  }
}
