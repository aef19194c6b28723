package org.diapason.media.rtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;
import org.diapason.core.time.Clock;

/**
 * The two ports of one call (RFC 3550 §11).
 *
 * @param rtp even port
 * @param rtcp the port above
 */
public record PortPair(MediaSocket rtp, MediaSocket rtcp) implements AutoCloseable {

  /** Binds an even port and the one above; empty if one of them is taken. */
  static Optional<PortPair> bind(InetAddress local, int port, Clock clock) {
    MediaSocket rtp = null;
    try {
      rtp = new MediaSocket(new InetSocketAddress(local, port), true, clock);
      return Optional.of(new PortPair(rtp, new MediaSocket(new InetSocketAddress(local, port + 1), false, clock)));
    } catch (SocketException taken) {
      if (rtp != null) {
        rtp.close();
      }
      return Optional.empty();
    }
  }

  /** Address and port of RTP. */
  public InetSocketAddress local() {
    return (InetSocketAddress) rtp.getLocalSocketAddress();
  }

  @Override
  public void close() {
    rtp.close();
    rtcp.close();
  }
}
