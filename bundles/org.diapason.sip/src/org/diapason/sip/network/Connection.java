package org.diapason.sip.network;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.diapason.core.account.Transport;
import org.diapason.sip.guard.StreamFramer;
import org.diapason.sip.route.Target;

/** One TCP or TLS connection: its wire, its framing and its end. */
final class Connection implements Closeable {

  private static final byte[] PING = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Target peer;
  private final Socket wire;
  private final Closeable bottom;
  private final boolean accepted;
  private final Connections all;
  private final StreamFramer framer;
  private final FramedInput input;
  private final TimedOutput output;

  /**
   * @param wire what carries bytes: a plain socket, or the TLS socket on one
   * @param bottom the plain socket: closing a TLS socket would wait for a handshake or a write that hangs
   */
  Connection(Target peer, Socket wire, Closeable bottom, InputStream in, OutputStream out, boolean accepted,
      Connections all) {
    this.peer = peer;
    this.wire = wire;
    this.bottom = bottom;
    this.accepted = accepted;
    this.all = all;
    this.framer = new StreamFramer(all.gate().limits());
    this.input = new FramedInput(this, in, framer, all);
    this.output = new TimedOutput(this, out, all);
  }

  Target peer() {
    return peer;
  }

  boolean accepted() {
    return accepted;
  }

  FramedInput input() {
    return input;
  }

  OutputStream output() {
    return output;
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
    write(PING);
  }

  void pong() throws IOException {
    write(PONG);
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
    try {
      bottom.close();
    } catch (IOException alreadyGone) {
      // Closing is all we wanted.
    } finally {
      all.ended(this);
    }
  }

  private void write(byte[] bytes) throws IOException {
    // The SIP library holds this very monitor while it writes a message in pieces.
    synchronized (output) {
      output.write(bytes, 0, bytes.length);
      output.flush();
    }
  }
}
