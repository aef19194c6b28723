package org.diapason.sip.network;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.core.account.Transport;
import org.diapason.sip.route.Target;

/**
 * Where connections come in. A closed door only holds its port, so that our Via names a port that is ours: nothing
 * listens there, and a port scan finds nothing.
 */
final class Door implements Closeable {

  private static final int BACKLOG = 16;
  private static final long RETRY_MILLIS = 200;

  private final boolean listening;
  private final Optional<TlsLayer> tls;
  private final Connections all;
  private final ServerSocket listener = new ServerSocket();
  private final Socket holder = new Socket();
  private final InetSocketAddress address;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param tls empty for plain TCP
   * @throws IOException when the port is taken
   */
  Door(InetSocketAddress wanted, boolean listening, Optional<TlsLayer> tls, Connections all) throws IOException {
    this.listening = listening;
    this.tls = tls;
    this.all = all;
    try {
      if (listening) {
        listener.setReuseAddress(true);
        listener.bind(wanted, BACKLOG);
        address = (InetSocketAddress) listener.getLocalSocketAddress();
      } else {
        holder.bind(wanted);
        address = (InetSocketAddress) holder.getLocalSocketAddress();
      }
    } catch (IOException taken) {
      close();
      throw taken;
    }
  }

  InetSocketAddress address() {
    return address;
  }

  boolean listening() {
    return listening;
  }

  /**
   * Waits for a connection from a source that is admitted; others are closed unheard.
   *
   * @throws IOException when the door is closed
   */
  Connection accept() throws IOException {
    while (true) {
      Socket socket = next();
      try {
        if (all.gate().admitsConnection(socket.getInetAddress()) && all.hasRoomFor(socket.getInetAddress())) {
          return connection(socket);
        }
      } catch (IOException alreadyGone) {
        // A peer that resets at once must not end the accepting.
      }
      socket.close();
    }
  }

  private Connection connection(Socket socket) throws IOException {
    Connection.tune(socket);
    if (!(socket.getRemoteSocketAddress() instanceof InetSocketAddress remote)) {
      throw new SocketException("Gone");
    }
    Target peer = new Target(tls.isPresent() ? Transport.TLS : Transport.TCP, remote);
    return new Connection(peer, tls.isPresent() ? tls.get().server(socket) : socket, socket, true, all);
  }

  /** Out of file handles is no reason to stop for ever. */
  private Socket next() throws IOException {
    while (true) {
      try {
        return listener.accept();
      } catch (IOException failed) {
        if (isClosedWithin(RETRY_MILLIS)) {
          throw failed;
        }
      }
    }
  }

  private boolean isClosedWithin(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    holder.close();
    listener.close();
  }
}
