package org.diapason.sip.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import org.diapason.core.account.Transport;
import org.diapason.sip.route.Target;

/** A TCP socket whose streams are guarded once it is connected and {@link #guard attached}. */
final class GuardedSocket extends Socket {

  private volatile Connection connection;

  /** Puts framing and limits on the streams. */
  void guard(boolean accepted, Connections all) throws IOException {
    setTcpNoDelay(true);
    setKeepAlive(true);
    if (!(getRemoteSocketAddress() instanceof InetSocketAddress remote)) {
      throw new SocketException("Gone");
    }
    Target peer = new Target(Transport.TCP, remote);
    connection = new Connection(peer, this, this, super.getInputStream(), super.getOutputStream(), accepted, all);
    all.begun(connection);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return connection == null ? super.getInputStream() : connection.input();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return connection == null ? super.getOutputStream() : connection.output();
  }

  @Override
  public void close() throws IOException {
    boolean first = !isClosed();
    super.close();
    if (first && connection != null) {
      connection.close();
    }
  }
}
