package org.diapason.sip.dialog;

import java.net.InetAddress;
import java.util.function.Consumer;
import javax.sip.address.URI;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.sip.guard.KnownSources;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Way;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Incoming;

/** Port to the role that calls are made in: a phone with its accounts, or an exchange with its users. */
public interface Side {

  /** Finds the way to somebody; answers on the signalling thread. */
  void find(Account account, Address to, Consumer<Way> found);

  /**
   * Finds where the next request of a dialog goes.
   *
   * @param hop first of the route set, or the remote target
   * @param found on the signalling thread, at once for addresses; not called when there is no such host
   */
  void locate(Line line, URI hop, Target near, Consumer<Target> found);

  /** Admits messages of a dialog's far end until the grant is closed. */
  KnownSources.Grant admit(Target target);

  /** A request outside of any dialog; an INVITE that is let through comes back to {@link Legs#invited}. */
  void outside(Incoming incoming, Legs legs);

  /** Whether a request within a dialog may come from there, too, beside the far end itself: the line's servers. */
  boolean trusts(Line line, InetAddress source);
}
