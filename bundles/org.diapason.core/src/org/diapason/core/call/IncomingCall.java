package org.diapason.core.call;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.media.Description;

/**
 * An INVITE that the guard let through.
 *
 * @param id made by the adapter, used from now on
 * @param account that was called
 * @param from caller as the own proxy says (P-Asserted-Identity, Remote-Party-ID), else From
 * @param to what was called: the To header
 * @param verified whether the own proxy vouches for the caller
 * @param anonymous whether the caller hides (RFC 3323)
 * @param intercom how long to wait before answering, when the own proxy asks for an answer without a person
 * @param offer absent for a late offer
 * @param local address that the INVITE arrived at
 * @param replaces the call of the same account that this one is to take the place of (RFC 3891): another phone of the same
 *     user takes it over, or a transfer comes to its end here. The adapter has compared tags and heeded early-only. Accepting
 *     this call does not end that one
 * @param referredBy on whose behalf the caller calls (RFC 3892); nobody vouches for it
 */
public record IncomingCall(CallId id, AccountId account, Address from, Address to, boolean verified,
    boolean anonymous, Optional<Duration> intercom, Optional<Description> offer, InetAddress local,
    Optional<CallId> replaces, Optional<Address> referredBy) {

  /** A call that stands for itself. */
  public IncomingCall(CallId id, AccountId account, Address from, Address to, boolean verified, boolean anonymous,
      Optional<Duration> intercom, Optional<Description> offer, InetAddress local) {
    this(id, account, from, to, verified, anonymous, intercom, offer, local, Optional.empty(), Optional.empty());
  }
}
