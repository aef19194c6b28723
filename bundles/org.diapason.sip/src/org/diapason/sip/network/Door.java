package org.diapason.sip.network;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where connections come in. A closed door only holds its port, so that our Via names a port that is ours: nothing
 * listens there, a port scan finds nothing, and accepting waits until the end.
 */
final class Door implements Closeable {

  private static final int BACKLOG = 16;
  private static final long RETRY_MILLIS = 200;

  private final boolean listening;
  private final Listener listener;
  private final Socket holder;
  private final InetSocketAddress address;
  private final Connections all;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Accepts into sockets of our own kind, which the class library lets subclasses do only. */
  private static final class Listener extends ServerSocket {
    Listener() throws IOException {
      super();
    }

    GuardedSocket next() throws IOException {
      GuardedSocket socket = new GuardedSocket();
      implAccept(socket);
      return socket;
    }
  }

  Door(InetSocketAddress wanted, boolean listening, Connections all) throws IOException {
    this.listening = listening;
    this.all = all;
    this.listener = new Listener();
    this.holder = new Socket();
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

  /** Waits for a connection from a source that is admitted; others are closed unheard. */
  GuardedSocket accept() throws IOException {
    while (listening) {
      GuardedSocket socket = next();
      if (all.gate().admitsConnection(socket.getInetAddress()) && all.hasRoomFor(socket.getInetAddress())) {
        return socket;
      }
      socket.close();
    }
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new SocketException("Closed");
  }

  /** Out of file handles is no reason to stop for ever: the library would after one exception. */
  private GuardedSocket next() throws IOException {
    while (true) {
      try {
        return listener.next();
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
