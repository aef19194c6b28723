package org.diapason.media.stream;

import java.util.function.UnaryOperator;
import org.jitsi.impl.neomedia.transform.PacketTransformer;
import org.jitsi.service.neomedia.RawPacket;

/**
 * One packet after the other.
 *
 * @param out for those that leave; null drops one
 * @param in for those that come
 */
record EachPacket(UnaryOperator<RawPacket> out, UnaryOperator<RawPacket> in) implements PacketTransformer {

  @Override
  public RawPacket[] transform(RawPacket[] packets) {
    return each(packets, out);
  }

  @Override
  public RawPacket[] reverseTransform(RawPacket[] packets) {
    return each(packets, in);
  }

  private static RawPacket[] each(RawPacket[] packets, UnaryOperator<RawPacket> what) {
    for (int i = 0; packets != null && i < packets.length; i++) {
      packets[i] = packets[i] == null ? null : what.apply(packets[i]);
    }
    return packets;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
