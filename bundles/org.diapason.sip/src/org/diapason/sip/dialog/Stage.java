package org.diapason.sip.dialog;

import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallListener;
import org.diapason.sip.transaction.Sender;

/** What every call on one wire has in common. */
record Stage(Sender sender, Side side, CallListener listener, Table table) {

  void tell(CallId call, CallInput input) {
    listener.call(call, input);
  }
}
