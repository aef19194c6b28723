package org.diapason.sip.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/** The library's view of a {@link Door} for TCP. */
final class GuardedServerSocket extends ServerSocket {

  private final Door door;
  private final Connections all;
  private volatile boolean closed;

  GuardedServerSocket(Door door, Connections all) throws IOException {
    super();
    this.door = door;
    this.all = all;
  }

  @Override
  public Socket accept() throws IOException {
    while (true) {
      GuardedSocket socket = door.accept();
      try {
        socket.guard(true, all);
        return socket;
      } catch (IOException alreadyGone) {
        // A peer that resets at once must not end the library's accepting.
        socket.close();
      }
    }
  }

  @Override
  public InetAddress getInetAddress() {
    return door.address().getAddress();
  }

  @Override
  public int getLocalPort() {
    return door.address().getPort();
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return door.address();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    door.close();
    super.close();
  }
}
