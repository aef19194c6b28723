package org.diapason.sip.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.time.Clock;

/** Everything a message must pass before the library sees it: source, budget, form. Thread-safe. */
public final class Gate {

  private final MessageAdmission admission;
  private final Limits limits;
  private final Budgets budgets;
  private final Tally tally;
  private final MessageScreen screen;

  public Gate(MessageAdmission admission, Limits limits, Tally tally, Clock clock) {
    this.admission = admission;
    this.limits = limits;
    this.tally = tally;
    this.budgets = new Budgets(limits, clock);
    this.screen = new MessageScreen(limits);
  }

  public Limits limits() {
    return limits;
  }

  public Tally tally() {
    return tally;
  }

  /** Whether a connection from there may be accepted. */
  public boolean admitsConnection(InetAddress source) {
    if (admission.admitsConnection(source)) {
      return true;
    }
    tally.count(Refusal.UNKNOWN_SOURCE, source.getHostAddress());
    return false;
  }

  /** Whether a connection may be made to there to answer a request, when its own connection is gone. */
  public boolean admitsAnswering(InetAddress peer) {
    return admission.admitsConnection(peer);
  }

  /** Whether a keep-alive from there deserves attention. */
  public boolean admitsKeepAlive(Transport transport, InetSocketAddress source) {
    return admission.admits(new Arrival(transport, source, false));
  }

  /**
   * Whether the whole message in {@code bytes} from 0 to {@code length} may go on; counted if not. Cheapest question
   * first, a stranger costs a look-up.
   */
  public boolean admits(Transport transport, InetSocketAddress source, byte[] bytes, int length) {
    Optional<Refusal> refused = refusal(transport, source, bytes, length);
    refused.ifPresent(kind -> tally.count(kind, source.getAddress().getHostAddress()));
    return refused.isEmpty();
  }

  private Optional<Refusal> refusal(Transport transport, InetSocketAddress source, byte[] bytes, int length) {
    boolean request = !StartLine.isResponse(bytes, 0, length);
    if (!admission.admits(new Arrival(transport, source, request))) {
      return Optional.of(Refusal.UNKNOWN_SOURCE);
    }
    if (!budgets.take(source.getAddress(), length)) {
      return Optional.of(Refusal.OVER_BUDGET);
    }
    return screen.examine(bytes, 0, length);
  }
}
