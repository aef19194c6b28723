package org.diapason.sip.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.message.Request;
import org.diapason.core.account.Transport;
import org.diapason.sip.route.Target;
import org.diapason.sip.stack.NodeHoldings;
import org.diapason.sip.stack.SendListener;
import org.diapason.sip.stack.SipNode;

/**
 * The nodes of one phone or exchange: one for each local address in use, opened when the first target needs it. A
 * loopback wire opens no other address.
 */
public final class Wire {

  private final NodeMaker maker;
  private final boolean loopback;
  private final Map<Place, SipNode> nodes = new ConcurrentHashMap<>();
  private final Map<InetAddress, InetAddress> ways = new ConcurrentHashMap<>();

  /** Opens a node. */
  public interface NodeMaker {
    SipNode open(InetAddress local, Trust trust) throws IOException;
  }

  /**
   * Trust is a node's: an account that trusts certificates of its own has a node of its own for TLS.
   *
   * @param certificateFile empty for all that is not TLS
   */
  private record Place(InetAddress local, String certificateFile) {
  }

  /**
   * @param loopback nothing but 127.0.0.1 and ::1
   */
  public Wire(NodeMaker maker, boolean loopback) {
    this.maker = maker;
    this.loopback = loopback;
  }

  /**
   * Opens the node that reaches a target, if it is not open. May block for a moment.
   *
   * @throws IOException when there is no way there, or no port
   */
  public void prepare(Target target, Trust trust) throws IOException {
    open(localAddress(target), trust(target, trust));
  }

  /** Opens the node of a local address. */
  public SipNode open(InetAddress local, Trust trust) throws IOException {
    try {
      return nodes.computeIfAbsent(new Place(local, trust.certificateFile()), place -> {
        try {
          return maker.open(local, trust);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      });
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /**
   * Our address as that target sees it if nothing translates: for Contact.
   *
   * @return IP address and port of the target's transport
   */
  public InetSocketAddress local(Target target, Trust trust) {
    return node(target, trust).local(target.transport());
  }

  void send(Request request, Target target, Trust trust, SendListener listener) {
    node(target, trust).send(request, target, trust.domain(), listener);
  }

  void cancel(ClientTransaction invite, Target target, Trust trust) {
    node(target, trust).cancel(invite, trust.domain(), SendListener.none());
  }

  void acknowledge(Request ack, Target target, Trust trust) {
    node(target, trust).acknowledge(ack, target, trust.domain(), SendListener.none());
  }

  /** CRLF (RFC 5626 §3.5.1). */
  public void keepAlive(Target target, Trust trust) {
    node(target, trust).keepAlive(target);
  }

  /** Closes the connection to a target. */
  public void drop(Target target, Trust trust) {
    node(target, trust).drop(target);
  }

  boolean isConnected(Target target, Trust trust) {
    return node(target, trust).isConnected(target);
  }

  /** Port of a transport of the first node that was opened. */
  public int port(Transport transport) {
    return open().stream().findFirst().map(node -> node.local(transport).getPort()).orElse(0);
  }

  /** What the nodes hold now. */
  public List<NodeHoldings> holdings() {
    return open().stream().map(SipNode::holdings).toList();
  }

  private Collection<SipNode> open() {
    return List.copyOf(nodes.values());
  }

  /** Frees all sockets. */
  public void close() {
    open().forEach(SipNode::close);
    nodes.clear();
  }

  private SipNode node(Target target, Trust trust) {
    try {
      return open(localAddressNow(target), trust(target, trust));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** As long as the network is away, the address of before: sending will fail in its own way. */
  private InetAddress localAddressNow(Target target) throws IOException {
    try {
      return localAddress(target);
    } catch (IOException away) {
      InetAddress before = ways.get(target.host());
      if (before == null) {
        throw away;
      }
      return before;
    }
  }

  private static Trust trust(Target target, Trust trust) {
    return target.transport() == Transport.TLS ? trust : Trust.NONE;
  }

  /** The address that the system would send from. */
  private InetAddress localAddress(Target target) throws IOException {
    if (target.host().isLoopbackAddress()) {
      return target.host();
    }
    if (loopback) {
      throw new SocketException("Only loopback is allowed");
    }
    try (DatagramSocket probe = new DatagramSocket()) {
      probe.connect(target.address());
      InetAddress local = probe.getLocalAddress();
      ways.put(target.host(), local);
      return local;
    }
  }
}
