package org.diapason.sip.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.HandshakeCompletedEvent;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.diapason.core.account.Transport;
import org.diapason.sip.route.Target;

/**
 * A TLS socket with guarded streams. The network layer alone decides about protocols, suites and certificates: what the
 * library sets here is ignored, and a client's handshake is over before the library gets the socket.
 */
final class GuardedSslSocket extends SSLSocket {

  private final SSLSocket tls;
  private final Connection connection;
  private final List<HandshakeCompletedListener> listeners = new CopyOnWriteArrayList<>();

  GuardedSslSocket(SSLSocket tls, Socket plain, boolean accepted, Connections all) throws IOException {
    this.tls = tls;
    if (!(tls.getRemoteSocketAddress() instanceof InetSocketAddress remote)) {
      throw new SocketException("Gone");
    }
    Target peer = new Target(Transport.TLS, remote);
    connection = new Connection(peer, tls, plain, tls.getInputStream(), tls.getOutputStream(), accepted, all);
    all.begun(connection);
  }

  @Override
  public InputStream getInputStream() {
    return connection.input();
  }

  @Override
  public OutputStream getOutputStream() {
    return connection.output();
  }

  @Override
  public void close() {
    connection.close();
  }

  /**
   * Called by the library on each connection's own thread; an accepted one makes its handshake here, in limited time.
   */
  @Override
  public void startHandshake() throws IOException {
    if (!connection.input().open()) {
      close();
      throw new SSLHandshakeException("Refused");
    }
    listeners.forEach(listener -> listener.handshakeCompleted(new HandshakeCompletedEvent(this, tls.getSession())));
  }

  @Override
  public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {
    listeners.remove(listener);
  }

  @Override
  public SSLSession getSession() {
    return tls.getSession();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public String[] getEnabledCipherSuites() {
    return tls.getEnabledCipherSuites();
  }

  @Override
  public void setEnabledCipherSuites(String[] suites) {
    // Ours to decide.
  }

  @Override
  public String[] getSupportedProtocols() {
    return tls.getSupportedProtocols();
  }

  @Override
  public String[] getEnabledProtocols() {
    return tls.getEnabledProtocols();
  }

  @Override
  public void setEnabledProtocols(String[] protocols) {
    // Ours to decide.
  }

  @Override
  public void setUseClientMode(boolean client) {
    // Ours to decide.
  }

  @Override
  public boolean getUseClientMode() {
    return tls.getUseClientMode();
  }

  @Override
  public void setNeedClientAuth(boolean need) {
    // Ours to decide.
  }

  @Override
  public boolean getNeedClientAuth() {
    return tls.getNeedClientAuth();
  }

  @Override
  public void setWantClientAuth(boolean want) {
    // Ours to decide.
  }

  @Override
  public boolean getWantClientAuth() {
    return tls.getWantClientAuth();
  }

  @Override
  public void setEnableSessionCreation(boolean enable) {
    // Ours to decide.
  }

  @Override
  public boolean getEnableSessionCreation() {
    return tls.getEnableSessionCreation();
  }

  @Override
  public InetAddress getInetAddress() {
    return tls.getInetAddress();
  }

  @Override
  public int getPort() {
    return tls.getPort();
  }

  @Override
  public InetAddress getLocalAddress() {
    return tls.getLocalAddress();
  }

  @Override
  public int getLocalPort() {
    return tls.getLocalPort();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return tls.getRemoteSocketAddress();
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return tls.getLocalSocketAddress();
  }

  @Override
  public boolean isConnected() {
    return tls.isConnected();
  }

  @Override
  public boolean isClosed() {
    return tls.isClosed();
  }

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    tls.setSoTimeout(millis);
  }
}
