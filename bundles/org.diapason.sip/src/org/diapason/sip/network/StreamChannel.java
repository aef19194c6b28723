package org.diapason.sip.network;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.RawMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import org.diapason.sip.route.Target;

/**
 * The library's way to one peer over TCP or TLS. It holds no connection: what is sent takes the one that is open then,
 * so any number of channels to a peer share one.
 */
final class StreamChannel extends MessageChannel implements RawMessageChannel {

  private final StreamProcessor processor;
  private final Target peer;

  StreamChannel(StreamProcessor processor, Target peer) {
    this.processor = processor;
    this.peer = peer;
    messageProcessor = processor;
  }

  /** A message from the peer. */
  @Override
  public void processMessage(SIPMessage message) {
    message.setPeerPacketSourceAddress(peer.host());
    message.setPeerPacketSourcePort(peer.port());
    note(message);
    processor.delivery().deliver(message, this);
  }

  /**
   * A response goes back over the connection of its request, and if that is gone over one to the same host and the port
   * the topmost Via names (RFC 3261 §18.2.2).
   */
  @Override
  public void sendMessage(SIPMessage message) throws IOException {
    byte[] bytes = message.encodeAsBytes(getTransport());
    if (!(message instanceof SIPResponse response)) {
      processor.send(peer, bytes);
    } else if (!processor.sendOverOpen(peer, bytes)) {
      processor.send(sentBy(response.getTopmostVia()), bytes);
    }
    note(message);
  }

  @Override
  protected void sendMessage(byte[] bytes, InetAddress receiver, int port, boolean request) throws IOException {
    processor.send(Target.of(peer.transport(), receiver, port), bytes);
  }

  private Target sentBy(Via via) {
    int port = via.getPort() > 0 ? via.getPort() : processor.getDefaultTargetPort();
    return Target.of(peer.transport(), peer.host(), port);
  }

  private void note(SIPMessage message) {
    message.setRemoteAddress(peer.host());
    message.setRemotePort(peer.port());
    message.setLocalAddress(processor.getIpAddress());
    message.setLocalPort(processor.getPort());
  }

  /** Connections end by themselves or by our word, not by the library's. */
  @Override
  public void close() {
    // Nothing is held here.
  }

  @Override
  public SIPTransactionStack getSIPStack() {
    return processor.getSIPStack();
  }

  @Override
  public String getTransport() {
    return peer.transport().name();
  }

  @Override
  public boolean isReliable() {
    return true;
  }

  @Override
  public boolean isSecure() {
    return processor.isSecure();
  }

  @Override
  public String getPeerAddress() {
    return peer.host().getHostAddress();
  }

  @Override
  protected InetAddress getPeerInetAddress() {
    return peer.host();
  }

  @Override
  protected String getPeerProtocol() {
    return getTransport();
  }

  @Override
  public int getPeerPort() {
    return peer.port();
  }

  @Override
  public int getPeerPacketSourcePort() {
    return peer.port();
  }

  @Override
  public InetAddress getPeerPacketSourceAddress() {
    return peer.host();
  }

  @Override
  public String getKey() {
    return getKey(peer.host(), peer.port(), getTransport());
  }

  @Override
  public String getViaHost() {
    return processor.getIpAddress().getHostAddress();
  }

  @Override
  public int getViaPort() {
    return processor.getPort();
  }
}
