package org.diapason.core.call;

import org.diapason.core.account.Registrar;
import org.diapason.core.message.Messages;
import org.diapason.core.watch.Subscriptions;

/** Port: the SIP side of one phone. */
public interface Signalling extends Registrar, CallSignalling, Subscriptions, Messages, AutoCloseable {

  /** Frees sockets and threads; bindings and calls should have been ended before. */
  @Override
  void close();

}
