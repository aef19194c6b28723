package org.diapason.sip.stack;

import gov.nist.javax.sip.ListeningPointExt;
import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TooManyListenersException;
import java.util.UUID;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.address.AddressFactory;
import javax.sip.header.CallIdHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Transport;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.Gate;
import org.diapason.sip.guard.GuardedParser;
import org.diapason.sip.guard.MessageAdmission;
import org.diapason.sip.guard.Refusal;
import org.diapason.sip.guard.Tally;
import org.diapason.sip.network.GuardedNetwork;
import org.diapason.sip.network.NetworkObserver;
import org.diapason.sip.route.Target;

/**
 * One SIP endpoint on one local address: UDP, TCP and TLS, transactions of the library, guarded. Carries any
 * number of accounts. Nothing here blocks its caller but {@link #open} and {@link #close}.
 */
public final class SipNode implements AutoCloseable {

  private static final int MOST_WAITING = 4_096;

  private final GuardedNetwork network;
  private final Tally tally;
  private final NodeStack stack;
  private final Map<Transport, InetSocketAddress> ports;
  private final SipProvider provider;
  private final EventGate events;
  private final NetworkObserver observer;
  private final SendLanes lanes;
  private final RequestSender sender;
  private final AddressFactory addresses = new AddressFactoryImpl();
  private final HeaderFactory headers = new HeaderFactoryImpl();
  private final MessageFactory messages = new MessageFactoryImpl();

  private SipNode(NodeSettings settings, Scheduler scheduler, MessageAdmission admission, SipListener listener,
      NetworkObserver observer) throws IOException, GeneralSecurityException, SipException {
    this.tally = new Tally();
    this.observer = observer;
    Gate gate = new Gate(admission, settings.limits(), tally, scheduler.clock());
    Surroundings surroundings = settings.surroundings();
    this.lanes = new SendLanes(MOST_WAITING, surroundings.executor("sip-send"));
    this.network = new GuardedNetwork(gate, surroundings.datagrams(), settings.tls(), settings.connectTimeout(),
        scheduler, observer);
    this.ports = new Ports(settings, network).take();
    this.stack = new NodeStack("diapason-" + UUID.randomUUID(), settings.limits(), network,
        creator -> new GuardedParser(settings.limits(), tally), scheduler, surroundings.executor("sip-timer"));
    this.events = new EventGate(listener);
    this.provider = provider();
    this.sender = new RequestSender(this, network, admission::asked);
  }

  /**
   * Opens a node.
   *
   * @param admission asked for every message, and told where requests go so that it admits the responses
   * @param listener gets the library's events on its threads and must hop at once; every request but ACK comes with its
   *     server transaction. May be a {@code SipListenerExt} to get dialog timeouts
   * @throws IOException when no port is free, or the trust anchors or own key can not be used
   */
  public static SipNode open(NodeSettings settings, Scheduler scheduler, MessageAdmission admission,
      SipListener listener, NetworkObserver observer) throws IOException {
    try {
      return new SipNode(settings, scheduler, admission, listener, observer);
    } catch (GeneralSecurityException | SipException unusable) {
      throw new IOException(unusable.getMessage(), unusable);
    }
  }

  /** Where we are reached by a transport. */
  public InetSocketAddress local(Transport transport) {
    return ports.get(transport);
  }

  public AddressFactory addresses() {
    return addresses;
  }

  public HeaderFactory headers() {
    return headers;
  }

  public MessageFactory messages() {
    return messages;
  }

  /** The library's provider for all transports; send through the node, not through it. */
  public SipProvider library() {
    return provider;
  }

  /** A Via header with {@code rport} (RFC 3581) and without a branch, for requests made by the message factory. */
  public ViaHeader via(Transport transport) {
    ViaHeader via = ((ListeningPointExt) provider.getListeningPoint(transport.name())).createViaHeader();
    ((Via) via).setRPort();
    return via;
  }

  /**
   * Sends a request in a transaction of its own. Large ones go over TCP (RFC 3261 §18.1.1) and fall back to
   * UDP; their topmost Via follows.
   *
   * @param domain the account's domain, which a TLS peer must prove to serve
   */
  public void send(Request request, Target target, String domain, SendListener listener) {
    lane(request, listener, () -> sender.send(request, target, domain, listener));
  }

  /** Cancels an INVITE, where it went. Fails as invalid before a provisional and after a final response. */
  public void cancel(ClientTransaction invite, String domain, SendListener listener) {
    lane(invite.getRequest(), listener, () -> sender.cancel(invite, domain, listener));
  }

  /** Acknowledges a 2xx: outside of any transaction (RFC 3261 §13.2.2.4). */
  public void acknowledge(Request ack, Target target, String domain, SendListener listener) {
    lane(ack, listener, () -> sender.acknowledge(ack, target, domain, listener));
  }

  /** Answers a request. */
  public void respond(ServerTransaction transaction, Response response) {
    lane(transaction.getRequest(), SendListener.none(), () -> sender.respond(transaction, response));
  }

  /** Repeats a 2xx to an INVITE, whose transaction ended with the first (RFC 3261 §13.3.1.4). */
  public void repeat(ServerTransaction transaction, Response response) {
    lane(transaction.getRequest(), SendListener.none(), () -> sender.repeat(response));
  }

  /**
   * Sends a keep-alive (RFC 5626 §4.4.1). The answer comes as {@link NetworkObserver#pong}; a connection that is gone
   * as {@link NetworkObserver#closed}. Who waits for the pong (10 s) calls {@link #drop}.
   */
  public void keepAlive(Target target) {
    lanes.run(target.toString(), () -> {
      try {
        network.keepAlive(target);
      } catch (IOException gone) {
        network.drop(target);
        observer.closed(target);
      }
    });
  }

  /** Closes the connection to a target; the next request makes a new one. */
  public void drop(Target target) {
    lanes.run(target.toString(), () -> network.drop(target));
  }

  public boolean isConnected(Target target) {
    return network.isConnected(target);
  }

  /** What was dropped since the node is open, by kind. */
  public Map<Refusal, Long> refused() {
    return tally.counts();
  }

  /** What is open now. */
  public NodeHoldings holdings() {
    return stack.holdings();
  }

  /** Ends all sockets, timers and threads; waiting requests are not sent any more. Takes milliseconds. */
  @Override
  public void close() {
    lanes.close();
    provider.removeSipListener(events);
    NodeEnd.of(stack);
    network.close();
  }

  private void lane(Request request, SendListener listener, Runnable job) {
    String call = ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
    if (!lanes.run(call, job)) {
      listener.failed(new SendFailure.Overloaded());
    }
  }

  private SipProvider provider() throws SipException {
    try {
      SipProvider made = stack.createSipProvider(point(Transport.UDP));
      made.addListeningPoint(point(Transport.TCP));
      made.addListeningPoint(point(Transport.TLS));
      made.addSipListener(events);
      return made;
    } catch (SipException | InvalidArgumentException | TooManyListenersException failed) {
      network.close();
      throw new SipException("The SIP library did not start", failed);
    }
  }

  private ListeningPoint point(Transport transport) throws SipException, InvalidArgumentException {
    InetSocketAddress local = ports.get(transport);
    return stack.createListeningPoint(local.getAddress().getHostAddress(), local.getPort(), transport.name());
  }
}
