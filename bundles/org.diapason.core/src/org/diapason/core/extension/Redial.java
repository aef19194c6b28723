package org.diapason.core.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.Introduction;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/** Whom the person here has called since the start of the program, to call them again. Any thread. */
public final class Redial {

  private static final int MOST = 20;

  private final Calls calls;
  private final Predicate<CallView> pickup;
  /** Latest first; guarded by this. */
  private final List<Entry> entries = new ArrayList<>();
  private Optional<CallId> last = Optional.empty();

  /** Who was called, with which account. */
  public record Entry(AccountId account, Address to) {
  }

  /**
   * From now on it remembers.
   *
   * @param pickup which calls only take those of others
   */
  public Redial(Calls calls, Events events, Predicate<CallView> pickup) {
    this.calls = calls;
    this.pickup = pickup;
    events.subscribe(CallChanged.class, changed -> note(changed.call()));
  }

  /** Who was called, each once, latest first; twenty at most. Calls that were picked up are none of that. */
  public synchronized List<Entry> list() {
    return List.copyOf(entries);
  }

  /** Calls the one who was called last. */
  public DialResult again() {
    return list().stream().findFirst().map(entry -> calls.dial(Optional.of(entry.account()), entry.to(), Introduction.NONE))
        .orElseGet(() -> new DialResult.Refused(Problem.of(ProblemCode.REDIAL_NOBODY)));
  }

  private synchronized void note(CallView call) {
    boolean fresh = call.outgoing() && call.phase() == CallPhase.DIALLING && last.filter(call.id()::equals).isEmpty();
    if (fresh && !pickup.test(call)) {
      last = Optional.of(call.id());
      Entry entry = new Entry(call.account(), call.called());
      entries.remove(entry);
      entries.addFirst(entry);
      if (entries.size() > MOST) {
        entries.removeLast();
      }
    }
  }
}
