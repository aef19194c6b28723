package org.diapason.core.call;

import java.util.List;

/**
 * A transfer that we make (RFC 5589), as a pure machine. The far side is asked once it is on hold; until the transfer is done it
 * can come back.
 *
 * <table>
 * <caption>State × input → state, actions (what is not listed leaves the state as it is)</caption>
 * <tr><th>state</th><th>input</th><th>next</th><th>actions</th></tr>
 * <tr><td>Holding</td><td>Held</td><td>Asking</td><td>Refer</td></tr>
 * <tr><td>Holding</td><td>NotHeld</td><td>Over</td><td>Fail 0</td></tr>
 * <tr><td>Asking</td><td>Accepted</td><td>Following</td><td>AwaitNews</td></tr>
 * <tr><td>Asking, Following</td><td>Accepted, nothing will be told</td><td>Over</td><td>Finish</td></tr>
 * <tr><td>Asking, Following</td><td>Told below 200</td><td>Following, with news</td><td>AwaitEnd</td></tr>
 * <tr><td>Asking, Following</td><td>Told 2xx, or the last news below 200</td><td>Over</td><td>Finish</td></tr>
 * <tr><td>Asking, Following</td><td>Told 300 and above, Refused</td><td>Over</td><td>Fail</td></tr>
 * <tr><td>Following without news</td><td>TimedOut</td><td>Over</td><td>Finish</td></tr>
 * <tr><td>Following with news</td><td>TimedOut</td><td>Over</td><td>Fail 408</td></tr>
 * </table>
 */
sealed interface TransferState {

  /** What can happen to it. */
  sealed interface Input {
  }

  record Held() implements Input {
  }

  record NotHeld() implements Input {
  }

  /** The far side has taken the request. */
  record Accepted(boolean silent) implements Input {
  }

  record Told(int status, boolean last) implements Input {
  }

  record Refused(int status) implements Input {
  }

  record TimedOut() implements Input {
  }

  /** What it wants done. */
  sealed interface Action {
  }

  record Refer(TransferTarget target) implements Action {
  }

  /** {@link TimedOut} after five seconds. */
  record AwaitNews() implements Action {
  }

  /** {@link TimedOut} after three minutes. */
  record AwaitEnd() implements Action {
  }

  /** The far side is somebody else's affair now: the call ends. */
  record Finish() implements Action {
  }

  /**
   * The far side stays here, on hold.
   *
   * @param status why; 0 when it could not even be put on hold
   */
  record Fail(int status) implements Action {
  }

  /** What follows from an input. */
  record Step(TransferState next, List<Action> actions) {

    static Step to(TransferState next, Action... actions) {
      return new Step(next, List.of(actions));
    }
  }

  /** The far side is being put on hold. */
  record Holding(TransferTarget target) implements TransferState {

    @Override
    public Step on(Input input) {
      return switch (input) {
        case Held _ -> Step.to(new Asking(), new Refer(target));
        case NotHeld _ -> Step.to(new Over(), new Fail(0));
        case Accepted _, Told _, Refused _, TimedOut _ -> Step.to(this);
      };
    }
  }

  /** REFER is out. */
  record Asking() implements TransferState {

    @Override
    public Step on(Input input) {
      return input instanceof TimedOut ? Step.to(this) : asked(this, input);
    }
  }

  /**
   * The far side calls the target.
   *
   * @param news whether it has told anything yet
   */
  record Following(boolean news) implements TransferState {

    @Override
    public Step on(Input input) {
      return input instanceof TimedOut
          ? Step.to(new Over(), news ? new Fail(408) : new Finish())
          : asked(this, input);
    }
  }

  /** Nothing follows. */
  record Over() implements TransferState {

    @Override
    public Step on(Input input) {
      return Step.to(this);
    }
  }

  /** Never throws, never touches the world. */
  Step on(Input input);

  private static Step asked(TransferState state, Input input) {
    return switch (input) {
      case Accepted accepted when accepted.silent() -> Step.to(new Over(), new Finish());
      case Accepted _ -> state instanceof Following ? Step.to(state) : Step.to(new Following(false), new AwaitNews());
      case Told told when told.status() >= 300 -> Step.to(new Over(), new Fail(told.status()));
      case Told told when told.status() >= 200 || told.last() -> Step.to(new Over(), new Finish());
      case Told _ -> Step.to(new Following(true), new AwaitEnd());
      case Refused refused -> Step.to(new Over(), new Fail(refused.status()));
      case Held _, NotHeld _, TimedOut _ -> Step.to(state);
    };
  }
}
