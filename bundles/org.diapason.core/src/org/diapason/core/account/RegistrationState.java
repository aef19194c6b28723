package org.diapason.core.account;

import java.time.Duration;
import java.util.List;
import org.diapason.core.account.RegistrationAction.SendRegister;
import org.diapason.core.account.RegistrationAction.SendUnregister;
import org.diapason.core.account.RegistrationAction.StopTimer;
import org.diapason.core.account.RegistrationAction.WakeIn;
import org.diapason.core.account.RegistrationAction.WakeWithin;
import org.diapason.core.account.RegistrationInput.FlowLost;
import org.diapason.core.account.RegistrationInput.Refused;
import org.diapason.core.account.RegistrationInput.Register;
import org.diapason.core.account.RegistrationInput.Registered;
import org.diapason.core.account.RegistrationInput.TooBrief;
import org.diapason.core.account.RegistrationInput.Unreachable;
import org.diapason.core.account.RegistrationInput.Unregister;
import org.diapason.core.account.RegistrationInput.Unregistered;
import org.diapason.core.account.RegistrationInput.Wake;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/**
 * Registration of one account (RFC 3261 §10), pure: {@link #on} returns the next state and what is to be done.
 *
 * <table>
 * <caption>State × input → state, actions</caption>
 * <tr><th>state</th><th>input</th><th>next</th><th>actions</th></tr>
 * <tr><td>Off</td><td>Register</td><td>Trying</td><td>SendRegister</td></tr>
 * <tr><td>Trying</td><td>Registered</td><td>On</td><td>WakeIn 90 % of the expiry</td></tr>
 * <tr><td>Trying</td><td>TooBrief (423)</td><td>Trying</td><td>SendRegister with Min-Expires; a second one fails</td></tr>
 * <tr><td>Trying</td><td>Refused 401, 403, 407</td><td>Failed</td><td>WakeWithin 120 s</td></tr>
 * <tr><td>Trying</td><td>Refused with Retry-After</td><td>Failed</td><td>WakeIn that</td></tr>
 * <tr><td>Trying</td><td>Refused, Unreachable</td><td>Failed</td><td>WakeWithin min(1800, 30·2ⁿ) s</td></tr>
 * <tr><td>On, Failed, Lost</td><td>Wake</td><td>Trying</td><td>SendRegister</td></tr>
 * <tr><td>On</td><td>FlowLost</td><td>Trying</td><td>StopTimer, SendRegister</td></tr>
 * <tr><td>On</td><td>FlowLost again, before a refresh</td><td>Lost</td><td>WakeWithin min(1800, 2ⁿ⁻¹) s</td></tr>
 * <tr><td>Trying, On, Lost</td><td>Unregister</td><td>Leaving</td><td>StopTimer, SendUnregister</td></tr>
 * <tr><td>Failed</td><td>Unregister</td><td>Off</td><td>StopTimer</td></tr>
 * <tr><td>Leaving</td><td>Unregistered, Refused, Unreachable</td><td>Off</td><td></td></tr>
 * <tr><td>Leaving</td><td>Register</td><td>Trying</td><td>SendRegister</td></tr>
 * </table>
 * Every other input leaves the state as it is. {@code Register} in Trying, On, Failed and Lost begins afresh, as changed
 * settings want.
 */
public sealed interface RegistrationState {

  /** Not registered and not wanted. */
  record Off() implements RegistrationState {
  }

  /**
   * A REGISTER is under way.
   *
   * @param failures in a row before this try
   * @param asked expiry asked for
   * @param wasOn whether the binding of before is still good: calls go on arriving
   * @param losses of connections in a row, each before a refresh
   */
  record Trying(int failures, Duration asked, boolean wasOn, int losses) implements RegistrationState {

    Trying(int failures, Duration asked, boolean wasOn) {
      this(failures, asked, wasOn, 0);
    }
  }

  /**
   * Bound.
   *
   * @param granted expiry granted by the registrar
   * @param asked expiry asked for
   * @param losses of connections in a row before this binding, each before a refresh
   */
  record On(Duration granted, Duration asked, int losses) implements RegistrationState {

    On(Duration granted, Duration asked) {
      this(granted, asked, 0);
    }
  }

  /**
   * The connection broke once more soon after it was made; another follows after a pause.
   *
   * @param losses in a row, at least 2
   */
  record Lost(int losses, Duration asked) implements RegistrationState {
  }

  /**
   * Not bound; another try follows by itself.
   *
   * @param failures in a row, at least 1
   */
  record Failed(Problem problem, int failures, Duration asked) implements RegistrationState {
  }

  /** The binding is being taken back. */
  record Leaving() implements RegistrationState {
  }

  /** What follows from an input. */
  record Step(RegistrationState next, List<RegistrationAction> actions) {

    static Step to(RegistrationState next, RegistrationAction... actions) {
      return new Step(next, List.of(actions));
    }
  }

  /** Never throws, never touches the world. */
  default Step on(RegistrationInput input) {
    return switch (input) {
      case Register register -> Step.to(new Trying(0, register.expiry(), this instanceof On),
          new StopTimer(), new SendRegister(register.expiry()));
      case Unregister _ -> leave();
      case Registered registered -> registered(registered);
      case TooBrief tooBrief -> tooBrief(tooBrief);
      case Refused refused -> refused(refused);
      case Unreachable unreachable -> failed(unreachable.problem(), Duration.ZERO, Duration.ZERO);
      case Unregistered _ -> this instanceof Leaving ? Step.to(new Off()) : Step.to(this);
      case Wake _ -> again();
      case FlowLost _ -> this instanceof On on ? lost(on) : Step.to(this);
    };
  }

  private Step leave() {
    return switch (this) {
      case Off off -> Step.to(off);
      case Leaving leaving -> Step.to(leaving);
      case Failed _ -> Step.to(new Off(), new StopTimer());
      case Trying _ -> Step.to(new Leaving(), new StopTimer(), new SendUnregister());
      case On _, Lost _ -> Step.to(new Leaving(), new StopTimer(), new SendUnregister());
    };
  }

  private Step registered(Registered registered) {
    if (!(this instanceof Trying trying)) {
      return Step.to(this);
    }
    Duration refresh = registered.granted().multipliedBy(9).dividedBy(10);
    return Step.to(new On(registered.granted(), trying.asked(), trying.losses()), new WakeIn(refresh));
  }

  private Step tooBrief(TooBrief tooBrief) {
    if (!(this instanceof Trying trying)) {
      return Step.to(this);
    }
    if (tooBrief.least().compareTo(trying.asked()) <= 0) {
      return refused(new Refused(423, "Interval Too Brief", Duration.ZERO));
    }
    return Step.to(new Trying(trying.failures(), tooBrief.least(), trying.wasOn(), trying.losses()),
        new SendRegister(tooBrief.least()));
  }

  private Step refused(Refused refused) {
    Problem problem = refused.credentials()
        ? Problem.of(ProblemCode.REGISTRATION_CREDENTIALS, refused.phrase())
        : Problem.of(ProblemCode.REGISTRATION_REFUSED, refused.status(), refused.phrase());
    return failed(problem, refused.retryAfter(), refused.credentials() ? Duration.ofSeconds(120) : Duration.ZERO);
  }

  private Step failed(Problem problem, Duration exactly, Duration within) {
    return switch (this) {
      case Leaving _ -> Step.to(new Off());
      case Trying trying -> {
        int failures = trying.failures() + 1;
        RegistrationAction wake = exactly.isPositive() ? new WakeIn(exactly)
            : new WakeWithin(within.isPositive() ? within : backOff(failures));
        yield Step.to(new Failed(problem, failures, trying.asked()), wake);
      }
      case Off off -> Step.to(off);
      case On on -> Step.to(on);
      case Failed failed -> Step.to(failed);
      case Lost lost -> Step.to(lost);
    };
  }

  private Step again() {
    return switch (this) {
      case On on -> Step.to(new Trying(0, on.asked(), true), new SendRegister(on.asked()));
      case Failed failed -> Step.to(new Trying(failed.failures(), failed.asked(), false), new SendRegister(failed.asked()));
      case Lost lost -> Step.to(new Trying(0, lost.asked(), false, lost.losses()), new SendRegister(lost.asked()));
      case Off off -> Step.to(off);
      case Trying trying -> Step.to(trying);
      case Leaving leaving -> Step.to(leaving);
    };
  }

  /** What lives until the refresh is remade at once; what breaks soon after it was made, less and less often. */
  private static Step lost(On on) {
    int losses = on.losses() + 1;
    return losses == 1
        ? Step.to(new Trying(0, on.asked(), false, losses), new StopTimer(), new SendRegister(on.asked()))
        : Step.to(new Lost(losses, on.asked()), new WakeWithin(pause(losses)));
  }

  private static Duration pause(int losses) {
    return Duration.ofSeconds(Math.min(1_800, 1L << Math.min(losses - 1, 11)));
  }

  private static Duration backOff(int failures) {
    return Duration.ofSeconds(Math.min(1_800, 30L << Math.min(failures - 1, 10)));
  }
}
