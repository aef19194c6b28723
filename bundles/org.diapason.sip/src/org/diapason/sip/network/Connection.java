package org.diapason.sip.network;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.diapason.core.account.Transport;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.StreamFramer;
import org.diapason.sip.route.Target;

/** One TCP or TLS connection: its wire, what is written to it, and its end. {@link ConnectionReader} reads it. */
final class Connection implements Closeable {

  private static final byte[] PING = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Target peer;
  private final Socket wire;
  private final Socket bottom;
  private final boolean accepted;
  private final Connections all;
  private final StreamFramer framer;
  private final OutputStream out;

  /**
   * @param wire what carries bytes: a plain socket, or the TLS socket on one
   * @param bottom the plain socket: closing a TLS socket would wait for a handshake or a write that hangs
   * @throws IOException when the peer is gone already
   */
  Connection(Target peer, Socket wire, Socket bottom, boolean accepted, Connections all) throws IOException {
    this.peer = peer;
    this.wire = wire;
    this.bottom = bottom;
    this.accepted = accepted;
    this.all = all;
    this.framer = new StreamFramer(all.gate().limits());
    this.out = wire.getOutputStream();
  }

  Target peer() {
    return peer;
  }

  boolean accepted() {
    return accepted;
  }

  StreamFramer framer() {
    return framer;
  }

  InputStream input() throws IOException {
    return wire.getInputStream();
  }

  /** Finishes an accepted TLS handshake; nothing to do for others. */
  void open() throws IOException {
    if (accepted && wire instanceof SSLSocket tls) {
      tls.startHandshake();
    }
  }

  /** Asks the peer for a sign of life (RFC 5626 §4.4.1). Blocks while the wire does. */
  void ping() throws IOException {
    framer.pinged();
    put(PING);
  }

  void pong() throws IOException {
    put(PONG);
  }

  /**
   * Writes a whole message. A peer that takes nothing for the time of a message loses the connection, so that no sender
   * waits for ever; so does one that got half a message, since nobody could tell what follows.
   */
  void write(byte[] bytes) throws IOException {
    all.observer().passed(peer, true, bytes, bytes.length);
    put(bytes);
  }

  private void put(byte[] bytes) throws IOException {
    synchronized (out) {
      Scheduler.Task limit = all.after(all.gate().limits().messageTime(), this::close);
      try {
        out.write(bytes);
        out.flush();
      } catch (IOException broken) {
        close();
        throw broken;
      } finally {
        limit.cancel();
      }
    }
  }

  /** Whether the peer has proven, in its handshake, that it serves the domain as well. */
  boolean serves(String domain) {
    return certificate().map(shown -> DomainIdentity.of(shown).serves(domain)).orElse(false);
  }

  Optional<X509Certificate> certificate() {
    if (peer.transport() != Transport.TLS || accepted) {
      return Optional.empty();
    }
    try {
      Certificate first = ((SSLSocket) wire).getSession().getPeerCertificates()[0];
      return first instanceof X509Certificate shown ? Optional.of(shown) : Optional.empty();
    } catch (SSLPeerUnverifiedException none) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    Connections.close(bottom);
    all.ended(this);
  }

  /** What every connection wants: messages go out at once, and a peer that vanished is noticed some day. */
  static void tune(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
  }
}
