package org.diapason.core.call;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.event.Events;
import org.diapason.core.handling.Emergencies;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;

/** Says to who calls for help that another telephone is the better means. The call is made all the same, without delay. */
public final class EmergencyWarnings {

  private final Emergencies emergencies;
  private final Predicate<AccountId> connected;
  private final Events events;
  private final Set<CallId> warned = new HashSet<>();

  private EmergencyWarnings(Emergencies emergencies, Predicate<AccountId> connected, Events events) {
    this.emergencies = emergencies;
    this.connected = connected;
    this.events = events;
  }

  /**
   * Warns from now on.
   *
   * @param connected whether an account is registered
   */
  public static void begin(Emergencies emergencies, Predicate<AccountId> connected, Events events) {
    EmergencyWarnings warnings = new EmergencyWarnings(emergencies, connected, events);
    events.subscribe(CallChanged.class, changed -> warnings.follow(changed.call()));
  }

  private synchronized void follow(CallView call) {
    if (call.phase() == CallPhase.ENDED) {
      if (warned.remove(call.id()) && hasFailed(call)) {
        tell(call, ProblemCode.EMERGENCY_FAILED);
      }
    } else if (call.outgoing() && emergencies.isCalled(call.called()) && warned.add(call.id())) {
      tell(call, connected.test(call.account()) ? ProblemCode.EMERGENCY_CALL : ProblemCode.EMERGENCY_NOT_CONNECTED);
    }
  }

  private static boolean hasFailed(CallView call) {
    return call.talkingSince().isEmpty() && call.end().filter(end -> end.cause() != Cause.CANCELLED_HERE).isPresent();
  }

  private void tell(CallView call, ProblemCode code) {
    events.publish(new ProblemRaised(Problem.of(code, call.called().user()).about(call.id())));
  }
}
