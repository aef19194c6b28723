package org.diapason.sip.network;

import java.net.DatagramSocketImpl;
import java.util.Optional;

/** Port: what carries datagrams below the guard. The guard stays in the way whatever that is. */
public interface Datagrams {

  /** A carrier for one socket, not bound yet; empty: the system's network. */
  Optional<DatagramSocketImpl> carrier();

  /** The network of the machine. */
  static Datagrams ofSystem() {
    return Optional::empty;
  }
}
