package org.diapason.core.phone;

import java.util.Map;
import org.diapason.core.account.Transport;

/** Port: the small PBX in the product, on loopback only, so that a newcomer can telephone at once. It is no product PBX. */
public interface DemoPbx extends AutoCloseable {

  /**
   * Values of the account that may sign in at it, by setting id, with a password made for this run. It does not register on
   * start by itself: {@link TryOut} renews it first. Over TLS it trusts the certificate of this run and no other.
   */
  Map<String, String> account(Transport transport);

  /** As it is over UDP. */
  default Map<String, String> account() {
    return account(Transport.UDP);
  }

  @Override
  void close();
}
