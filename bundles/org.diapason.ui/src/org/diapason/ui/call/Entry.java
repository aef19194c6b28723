package org.diapason.ui.call;

import org.diapason.core.call.CallId;

/** Somebody is about to be named for a call: whom it is deflected or transferred to, or who joins it. */
record Entry(Purpose purpose, CallId call) {

  /** What for. */
  enum Purpose { DEFLECT, TRANSFER, CONFERENCE }
}
