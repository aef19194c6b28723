package org.diapason.core.extension;

import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;

/**
 * A watched extension as it is shown; a picture of one moment.
 *
 * @param account whose PBX it belongs to
 * @param number as it is dialled
 * @param caller who rings there, if that is told
 */
public record ExtensionView(AccountId account, String number, Address address, State state, Optional<Address> caller) {

  /** What it does, the strongest that fits. */
  public enum State {
    /** Nothing is known: the account is not registered, or nothing was told yet. */
    UNKNOWN,
    IDLE,
    /** It rings there, and somebody else may take the call. */
    RINGING,
    /** It telephones or dials. */
    BUSY,
    /** The PBX does not tell. */
    REFUSED
  }
}
