package org.diapason.core.watch;

import java.util.function.Consumer;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;

/** Port: being told by the server what others do (RFC 6665). Callable from any thread, returns at once. */
public interface Subscriptions {

  /**
   * Watches the calls of an extension (RFC 4235) until it is closed. It begins once the account is registered, ends at
   * the server when the account unregisters, and begins again when it registers again. Failures of the server and of the
   * network are overcome by trying again, later and later (30 s to 30 min); only a server that says no ends it.
   *
   * @param news told on the adapter's thread; returns at once
   */
  Watch watch(Account account, Address extension, Consumer<WatchEvent> news);

  /**
   * Waits in the server's queue until somebody can be called (RFC 6910); {@link WatchEvent.Turn} tells. Otherwise as
   * {@link #watch}.
   */
  Watch complete(Account account, Completion offer, Consumer<WatchEvent> news);
}
