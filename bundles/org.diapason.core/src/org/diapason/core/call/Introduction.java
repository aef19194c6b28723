package org.diapason.core.call;

import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.Replaces;

/**
 * Why a call is made, as its INVITE says it.
 *
 * @param replaces the dialog at the far side that it takes the place of (RFC 3891); a far side that can not do that must
 *     refuse the call
 * @param referredBy who asked for it by REFER (RFC 3892)
 * @param completion the offer that it takes up (RFC 6910), so that the server lets it pass
 */
public record Introduction(Optional<Replaces> replaces, Optional<Address> referredBy, Optional<Completion> completion) {

  /** A call that somebody here wants. */
  public static final Introduction NONE = new Introduction(Optional.empty(), Optional.empty());

  /** A call that completes none before. */
  public Introduction(Optional<Replaces> replaces, Optional<Address> referredBy) {
    this(replaces, referredBy, Optional.empty());
  }

  /** A call that picks up another one. */
  public static Introduction replacing(Replaces other) {
    return new Introduction(Optional.of(other), Optional.empty());
  }

  /** A call whose turn it is. */
  public static Introduction completing(Completion offer) {
    return new Introduction(Optional.empty(), Optional.empty(), Optional.of(offer));
  }
}
