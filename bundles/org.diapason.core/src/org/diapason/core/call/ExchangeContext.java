package org.diapason.core.call;

import java.util.Map;
import java.util.function.Predicate;
import org.diapason.core.account.Account;
import org.diapason.core.event.Events;
import org.diapason.core.time.Scheduler;

/**
 * What an exchange is made of.
 *
 * @param self account that its own calls are made with; its domain is the digest realm
 * @param users password by user name
 * @param texts whether somebody is there who takes a text; returns at once, on the exchange's thread
 */
public record ExchangeContext(Account self, Map<String, String> users, Scheduler scheduler, Events events,
    CallListener calls, Predicate<ExtensionText> texts) {

  public ExchangeContext {
    users = Map.copyOf(users);
  }

  /** Passwords stay out of logs. */
  @Override
  public String toString() {
    return "ExchangeContext[" + users.size() + " users]";
  }
}
