package org.diapason.core.call;

import org.diapason.core.address.Address;

/** Whom a far side is sent to. */
public sealed interface TransferTarget {

  /** Somebody who has not been talked to: a blind transfer. */
  record To(Address address) implements TransferTarget {
  }

  /** The far side of another call of ours: an attended transfer. */
  record Other(CallId call) implements TransferTarget {
  }
}
