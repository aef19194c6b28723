package org.diapason.core.account;

import java.net.InetAddress;
import java.time.Duration;
import org.diapason.core.problem.Problem;

/** What can happen to a registration. */
public sealed interface RegistrationInput {

  /** The user, the start or changed settings want it. */
  record Register(Duration expiry) implements RegistrationInput {
  }

  /** The user or the end of the program wants it gone. */
  record Unregister() implements RegistrationInput {
  }

  /**
   * 2xx.
   *
   * @param granted expiry of our own contact in the answer
   * @param local address that the flow to the registrar starts from
   */
  record Registered(Duration granted, InetAddress local) implements RegistrationInput {
  }

  /** 423 with Min-Expires. */
  record TooBrief(Duration least) implements RegistrationInput {
  }

  /**
   * Any other final answer. For 401, 403 and 407 the phrase names the domain.
   *
   * @param retryAfter zero when the server did not say
   */
  record Refused(int status, String phrase, Duration retryAfter) implements RegistrationInput {

    boolean credentials() {
      return status == 401 || status == 403 || status == 407;
    }
  }

  /** No answer from any target. */
  record Unreachable(Problem problem) implements RegistrationInput {
  }

  /** The binding is gone. */
  record Unregistered() implements RegistrationInput {
  }

  /** The timer fired. */
  record Wake() implements RegistrationInput {
  }

  /** The connection that carried the registration broke, or the network changed. */
  record FlowLost() implements RegistrationInput {
  }
}
