package org.diapason.core.phone;

import java.util.Map;

/** Port: the small PBX in the product, on loopback only, so that a newcomer can telephone at once. It is no product PBX. */
public interface DemoPbx extends AutoCloseable {

  /**
   * Values of the account that may sign in at it, by setting id, with a password made for this run. It does not register on
   * start by itself: {@link TryOut} renews it first.
   */
  Map<String, String> account();

  @Override
  void close();
}
