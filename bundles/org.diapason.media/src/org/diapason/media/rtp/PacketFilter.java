package org.diapason.media.rtp;

/** Decides about packets on a receiving thread; quick, and without throwing. */
@FunctionalInterface
public interface PacketFilter {
  /** Whether the packet may go on. */
  boolean takes(byte[] data, int offset, int length);
}
