package org.diapason.sip.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLServerSocket;

/** The library's view of a {@link Door} for TLS; what the library sets is ignored, as in {@link GuardedSslSocket}. */
final class GuardedSslServerSocket extends SSLServerSocket {

  private static final String[] NONE = {};

  private final Door door;
  private final TlsLayer tls;
  private final Connections all;
  private volatile boolean closed;

  GuardedSslServerSocket(Door door, TlsLayer tls, Connections all) throws IOException {
    super();
    this.door = door;
    this.tls = tls;
    this.all = all;
  }

  @Override
  public Socket accept() throws IOException {
    while (true) {
      GuardedSocket socket = door.accept();
      try {
        return new GuardedSslSocket(tls.server(socket), socket, true, all);
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

  @Override
  public String[] getEnabledCipherSuites() {
    return NONE;
  }

  @Override
  public void setEnabledCipherSuites(String[] suites) {
    // Ours to decide.
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return NONE;
  }

  @Override
  public String[] getSupportedProtocols() {
    return NONE;
  }

  @Override
  public String[] getEnabledProtocols() {
    return NONE;
  }

  @Override
  public void setEnabledProtocols(String[] protocols) {
    // Ours to decide.
  }

  @Override
  public void setNeedClientAuth(boolean need) {
    // Ours to decide.
  }

  @Override
  public boolean getNeedClientAuth() {
    return false;
  }

  @Override
  public void setWantClientAuth(boolean want) {
    // Ours to decide.
  }

  @Override
  public boolean getWantClientAuth() {
    return false;
  }

  @Override
  public void setUseClientMode(boolean client) {
    // Ours to decide.
  }

  @Override
  public boolean getUseClientMode() {
    return false;
  }

  @Override
  public void setEnableSessionCreation(boolean enable) {
    // Ours to decide.
  }

  @Override
  public boolean getEnableSessionCreation() {
    return true;
  }
}
