package org.diapason.core.extension;

import java.time.Instant;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;

/**
 * A wish to be told when somebody is free, as it is shown; a picture of one moment.
 *
 * @param free whether they are free now, so that the person here is asked
 * @param until wall clock time when it ends by itself
 * @param end how it ended, once it has
 */
public record CallbackView(CallbackId id, AccountId account, Address party, boolean free, Instant until,
    Optional<CallbackEnd> end) {
}
