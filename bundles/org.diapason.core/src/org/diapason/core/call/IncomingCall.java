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
 */
public record IncomingCall(CallId id, AccountId account, Address from, Address to, boolean verified,
    boolean anonymous, Optional<Duration> intercom, Optional<Description> offer, InetAddress local) {
}
