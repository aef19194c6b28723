package org.diapason.sip.network;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.diapason.core.account.Transport;

/** All sockets the library makes by itself: the one for datagrams. */
final class LibrarySockets implements NetworkLayer {

  private final Bindings bindings;

  LibrarySockets(Bindings bindings) {
    this.bindings = bindings;
  }

  @Override
  public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
    try {
      return bindings.give(Transport.UDP, DatagramSocket.class);
    } catch (IOException none) {
      throw (SocketException) new SocketException(none.getMessage()).initCause(none);
    }
  }

  @Override
  public DatagramSocket createDatagramSocket() throws SocketException {
    throw new SocketException("Only the listening socket sends");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
    throw notYours();
  }

  @Override
  public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) throws IOException {
    throw notYours();
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    throw notYours();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local) throws IOException {
    throw notYours();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
    throw notYours();
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
    throw notYours();
  }

  @Override
  public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) throws IOException {
    throw notYours();
  }

  @Override
  public void setSipStack(SipStackImpl stack) {
    // Everything needed came with the constructor.
  }

  private static SocketException notYours() {
    return new SocketException("Connections are made by StreamProcessor");
  }
}
