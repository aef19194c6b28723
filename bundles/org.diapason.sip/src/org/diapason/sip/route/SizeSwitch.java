package org.diapason.sip.route;

import org.diapason.core.account.Transport;

/** A request that might not fit the path goes over a connection (RFC 3261 §18.1.1). */
public final class SizeSwitch {

  /** Largest request for UDP, in bytes, while the path MTU is unknown. */
  public static final int LARGEST_DATAGRAM = 1300;

  private SizeSwitch() { }

  /**
   * @param size of the encoded request in bytes
   * @return the target to try first; on a transport error the request goes to the given target after all
   */
  public static Target choose(Target target, int size) {
    return target.transport() == Transport.UDP && size > LARGEST_DATAGRAM ? target.by(Transport.TCP) : target;
  }
}
