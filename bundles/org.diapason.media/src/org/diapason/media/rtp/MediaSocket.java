package org.diapason.media.rtp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicLong;
import org.diapason.core.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port of RTP or RTCP whose {@link #receive} returns the peer's packets only; everything else is dropped and counted.
 * Until a peer is known everything is strange.
 */
public final class MediaSocket extends DatagramSocket {
  private static final Logger LOG = LoggerFactory.getLogger(MediaSocket.class);
  private static final int MOST_OLD = 500;

  private final Clock clock;
  private final boolean rtp;
  private final SourceGuard guard = new SourceGuard();
  private final AtomicLong strays = new AtomicLong();
  private volatile SourceLatch latch;
  private volatile boolean relatch;
  private volatile PacketFilter filter = (data, offset, length) -> true;

  /**
   * Binds the port.
   *
   * @param rtp whether it is for RTP, else for RTCP
   * @throws SocketException if it is taken
   */
  MediaSocket(SocketAddress local, boolean rtp, Clock clock) throws SocketException {
    super(local);
    this.rtp = rtp;
    this.clock = clock;
  }

  /** Whom to listen to from now on; what arrived before is forgotten. */
  public void listenTo(InetSocketAddress peer) {
    boolean first = latch == null;
    latch = new SourceLatch(peer);
    relatch = true;
    if (first) {
      drain();
    }
  }

  /** The peer may have another SSRC from now on. */
  public void expectAnySource() {
    relatch = true;
  }

  /** What else has to hold of a packet. Runs on the receiving thread. */
  public void require(PacketFilter more) {
    filter = more;
  }

  /** Packets dropped because they were not the peer's. */
  public long strays() {
    return strays.get();
  }

  /** Monotonic time, the same that tells sources apart. */
  public long nanos() {
    return clock.nanos();
  }

  @Override
  public void receive(DatagramPacket packet) throws IOException {
    int room = packet.getLength();
    do {
      packet.setLength(room);
      super.receive(packet);
    } while (!isPeers(packet) || !filter.takes(packet.getData(), packet.getOffset(), packet.getLength()));
  }

  private boolean isPeers(DatagramPacket packet) {
    SourceLatch now = latch;
    if (relatch) {
      relatch = false;
      guard.reset();
    }
    boolean taken = now != null
        && now.takes((InetSocketAddress) packet.getSocketAddress())
        && (!rtp || isOneSource(packet));
    if (!taken) {
      strays.incrementAndGet();
    }
    return taken;
  }

  private boolean isOneSource(DatagramPacket packet) {
    return RtpHeader.read(packet.getData(), packet.getOffset(), packet.getLength())
        .filter(header -> guard.takes(header.source(), clock.nanos()))
        .isPresent();
  }

  /** Sound of before the answer would only be heard late. */
  private void drain() {
    DatagramPacket old = new DatagramPacket(new byte[1], 1);
    try {
      setSoTimeout(1);
      for (int count = 0; count < MOST_OLD; count++) {
        super.receive(old);
      }
    } catch (IOException empty) {
      LOG.trace("Nothing more is old: port={}", getLocalPort());
    } finally {
      waitForever();
    }
  }

  private void waitForever() {
    try {
      setSoTimeout(0);
    } catch (SocketException closed) {
      LOG.debug("Port closed before its use: port={}", getLocalPort());
    }
  }
}
