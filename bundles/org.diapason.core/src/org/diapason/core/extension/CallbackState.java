package org.diapason.core.extension;

import java.util.OptionalInt;

/**
 * A wish to be told when somebody is free, as a pure machine. It never dials by itself: it asks, and takes the question back when
 * the moment has passed.
 *
 * <table>
 * <caption>State × input → state (what is not listed leaves the state as it is)</caption>
 * <tr><th>state</th><th>input</th><th>next</th></tr>
 * <tr><td>(asked for)</td><td></td><td>Waiting</td></tr>
 * <tr><td>Waiting</td><td>Free</td><td>Asking</td></tr>
 * <tr><td>Asking</td><td>NotFree</td><td>Waiting</td></tr>
 * <tr><td>Waiting, Asking</td><td>Call</td><td>Over, called</td></tr>
 * <tr><td>Waiting, Asking</td><td>Cancel</td><td>Over, cancelled</td></tr>
 * <tr><td>Waiting, Asking</td><td>Reached</td><td>Over, reached</td></tr>
 * <tr><td>Waiting, Asking</td><td>Refused</td><td>Over, refused</td></tr>
 * <tr><td>Waiting, Asking</td><td>TimedOut</td><td>Over, timed out</td></tr>
 * </table>
 * Whoever owns it takes the watch back once it is Over.
 */
sealed interface CallbackState {

  /** They telephone, or nothing is known. */
  record Waiting() implements CallbackState {
  }

  /** They are free, and the person here is asked. */
  record Asking() implements CallbackState {
  }

  /**
   * Nothing follows.
   *
   * @param status of the refusal, if there was one
   */
  record Over(CallbackEnd end, OptionalInt status) implements CallbackState {

    static Over by(CallbackEnd end) {
      return new Over(end, OptionalInt.empty());
    }
  }

  /** Never throws, never touches the world. */
  default CallbackState on(CallbackInput input) {
    if (this instanceof Over) {
      return this;
    }
    return switch (input) {
      case CallbackInput.Free _ -> new Asking();
      case CallbackInput.NotFree _ -> new Waiting();
      case CallbackInput.Call _ -> Over.by(CallbackEnd.CALLED);
      case CallbackInput.Cancel _ -> Over.by(CallbackEnd.CANCELLED);
      case CallbackInput.Reached _ -> Over.by(CallbackEnd.REACHED);
      case CallbackInput.Refused refused -> new Over(CallbackEnd.REFUSED, refused.status());
      case CallbackInput.TimedOut _ -> Over.by(CallbackEnd.TIMED_OUT);
    };
  }
}
