package org.diapason.core.call;

import java.util.ArrayList;
import java.util.List;

/** Leads one call machine through inputs and keeps what it wanted done. */
final class Walk {

  CallState state = CallState.outgoing().next();
  final List<CallInput> inputs = new ArrayList<>();
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
    inputs.add(input);
    begin(step);
    return step.actions();
  }

  /** Whether the microphone is open by now. */
  boolean microphone() {
    boolean open = false;
    for (CallAction action : actions) {
      open = action instanceof CallAction.OpenMicrophone
          || open && !(action instanceof CallAction.CloseMicrophone || action instanceof CallAction.CloseMedia);
    }
    return open;
  }

  @Override
  public String toString() {
    return inputs + " → " + state + " by " + actions;
  }
}
