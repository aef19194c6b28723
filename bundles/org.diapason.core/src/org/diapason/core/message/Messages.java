package org.diapason.core.message;

import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.problem.Problem;

/** Port: sending texts (RFC 3428). Callable from any thread, returns at once. */
public interface Messages {

  /**
   * Sends one text outside of any call, over the account's servers.
   *
   * @param text at most 1,000 characters
   * @param told once, on the adapter's thread: empty when the far side or its server has taken the text, else why not
   */
  void send(Account account, Address to, String text, Consumer<Optional<Problem>> told);
}
