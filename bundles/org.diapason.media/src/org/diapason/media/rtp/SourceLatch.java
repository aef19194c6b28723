package org.diapason.media.rtp;

import java.net.InetSocketAddress;

/**
 * Decides whose packets are taken. Only the signalled address counts; a peer that sends from another port of it than it
 * told (against RFC 4961) is taken at its first packet, but has to give way as soon as the signalled port speaks.
 */
public final class SourceLatch {
  private final InetSocketAddress signalled;
  private InetSocketAddress latched;

  /** @param signalled resolved address from the session description */
  public SourceLatch(InetSocketAddress signalled) {
    this.signalled = signalled;
  }

  /** Whether a packet from there is the peer's. Receiving thread only. */
  public boolean takes(InetSocketAddress source) {
    if (source.equals(signalled)) {
      latched = signalled;
      return true;
    }
    if (latched == null && source.getAddress().equals(signalled.getAddress())) {
      latched = source;
    }
    return source.equals(latched);
  }
}
