package org.diapason.core.call;

import java.util.ArrayList;
import java.util.List;

/** Leads one call machine through inputs and keeps what it wanted done. */
final class Walk {

  CallState state = CallState.outgoing();
  final List<CallAction> actions = new ArrayList<>();

  void from(CallState first) {
    state = first;
    actions.clear();
  }

  void begin(CallState.Step step) {
    state = step.next();
    actions.addAll(step.actions());
  }

  List<CallAction> on(CallInput input) {
    CallState.Step step = state.on(input);
    begin(step);
    return step.actions();
  }
}
