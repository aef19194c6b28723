package org.diapason.sip.network;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.MessageProcessorFactory;
import gov.nist.javax.sip.stack.OIOMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.DatagramSocketImpl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.Gate;
import org.diapason.sip.route.Target;

/**
 * Makes every socket of one SIP stack. Nothing reaches the library that has not passed the {@link Gate}; nothing
 * connects for longer than the connect timeout; no TLS peer is spoken to that has not proven the domain it was {@link
 * #expect expected} for.
 */
public final class GuardedNetwork implements AutoCloseable {

  private static final byte[] KEEP_ALIVE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Gate gate;
  private final Datagrams carriers;
  private final TlsLayer tls;
  private final NetworkObserver observer;
  private final Connections connections;
  private final Bindings bindings = new Bindings();
  private final ExpectedDomains domains = new ExpectedDomains();
  private final Dialer dialer;
  private volatile DatagramSocket datagrams;

  /**
   * @param carriers what carries datagrams
   * @param connectTimeout longest wait for a TCP connection, and for each step of a TLS handshake; 1 ms to 1 min
   * @throws GeneralSecurityException when the trust anchors or the own key can not be used
   */
  public GuardedNetwork(Gate gate, Datagrams carriers, TlsSettings tls, Duration connectTimeout, Scheduler scheduler,
      NetworkObserver observer) throws GeneralSecurityException {
    this.gate = gate;
    this.carriers = carriers;
    this.tls = new TlsLayer(tls);
    this.observer = observer;
    this.connections = new Connections(gate, scheduler, observer);
    this.dialer = new Dialer(this.tls, connectTimeout, domains, connections);
  }

  /**
   * Takes a port, before the stack asks for it.
   *
   * @param port 0 for any free one
   * @param listening whether connections are accepted; never over TLS without a key of our own
   * @return the address with the port that was taken
   * @throws IOException when the port is taken by another
   */
  public InetSocketAddress bind(Transport transport, InetAddress address, int port, boolean listening)
      throws IOException {
    InetSocketAddress wanted = new InetSocketAddress(address, port);
    if (transport == Transport.UDP) {
      DatagramSocket socket = datagramSocket(wanted);
      bindings.hold(transport, socket);
      datagrams = socket;
      return Bindings.addressOf(socket);
    }
    Door door = transport == Transport.TCP
        ? new Door(wanted, listening, Optional.empty(), connections)
        : new Door(wanted, listening && tls.hasOwnKey(), Optional.of(tls), connections);
    bindings.hold(transport, door);
    return door.address();
  }

  /** Lets go of every port that {@link #bind} took; only before the stack has asked for them. */
  public void release() {
    bindings.closeAll();
  }

  /** The refusal that an exception of this layer stands for. */
  public static Optional<TlsRefusal> refusalIn(Throwable failure) {
    return failure instanceof TlsRefusedException refused ? Optional.of(refused.refusal()) : Optional.empty();
  }

  /**
   * Says that requests go to a target, and which domain a TLS one must prove to serve from now on (RFC 5922 §7.4): the
   * account's, not the name that SRV led to. A connection that is open already must prove it, too.
   *
   * @return the refusal when an open connection's certificate is for others
   */
  public Optional<TlsRefusal> expect(Target target, String domain) {
    domains.expect(target, domain);
    if (target.transport() != Transport.TLS) {
      return Optional.empty();
    }
    return connections.to(target)
        .filter(connection -> !connection.accepted() && !connection.serves(domain))
        .map(connection -> new TlsRefusal(target, domain, TlsRefusal.Reason.WRONG_NAME,
            connection.certificate().map(CertificateFacts::of)));
  }

  /**
   * Asks a peer for a sign of life; it comes to {@link NetworkObserver#pong}. Blocks while the wire does.
   *
   * @throws IOException when there is no connection, or it is broken
   */
  public void keepAlive(Target target) throws IOException {
    if (target.transport() == Transport.UDP) {
      datagrams.send(new DatagramPacket(KEEP_ALIVE, KEEP_ALIVE.length, target.address()));
      return;
    }
    connections.to(target).orElseThrow(() -> new SocketException("Not connected: " + target)).ping();
  }

  /** Closes the connection to a target, if there is one: the next request makes a new one. */
  public void drop(Target target) {
    connections.to(target).ifPresent(Connection::close);
  }

  /** Whether a connection to the target is open. */
  public boolean isConnected(Target target) {
    return connections.to(target).isPresent();
  }

  /** Connections that are open now. */
  public int connections() {
    return connections.size();
  }

  @Override
  public void close() {
    bindings.closeAll();
    connections.closeAll();
  }

  /** What the library makes its UDP socket with. */
  public NetworkLayer sockets() {
    return new LibrarySockets(bindings);
  }

  /** What makes the library's transports, on the ports that were {@link #bind bound}. */
  public MessageProcessorFactory transports() {
    return this::transport;
  }

  private MessageProcessor transport(SIPTransactionStack stack, InetAddress address, int port, String name)
      throws IOException {
    Transport kind = Transport.valueOf(name.toUpperCase(Locale.ROOT));
    if (kind == Transport.UDP) {
      return new OIOMessageProcessorFactory().createMessageProcessor(stack, address, port, name);
    }
    return new StreamProcessor(stack, kind, bindings.give(kind, Door.class), dialer, connections);
  }

  private DatagramSocket datagramSocket(InetSocketAddress local) throws SocketException {
    Optional<DatagramSocketImpl> carrier = carriers.carrier();
    return carrier.isPresent() ? new GuardedDatagramSocket(carrier.get(), local, gate, observer)
        : new GuardedDatagramSocket(local, gate, observer);
  }
}
