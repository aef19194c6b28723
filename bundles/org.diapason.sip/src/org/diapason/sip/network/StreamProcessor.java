package org.diapason.sip.network;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.diapason.core.account.Transport;
import org.diapason.sip.route.Target;

/**
 * TCP or TLS for the SIP library, in place of its own: that one lets two threads read a connection when one ends while
 * the next begins, and the end of one closes the other. See decision record 0022.
 */
final class StreamProcessor extends MessageProcessor {

  private static final int TLS_PORT = 5_061;
  private static final int TCP_PORT = 5_060;

  private final Transport kind;
  private final Door door;
  private final Dialer dialer;
  private final Connections all;
  private final Delivery delivery;

  StreamProcessor(SIPTransactionStack stack, Transport kind, Door door, Dialer dialer, Connections all) {
    this(stack, kind, door, dialer, all, door.address());
  }

  private StreamProcessor(SIPTransactionStack stack, Transport kind, Door door, Dialer dialer, Connections all,
      InetSocketAddress local) {
    super(local.getAddress(), local.getPort(), kind.name().toLowerCase(Locale.ROOT), stack);
    this.kind = kind;
    this.door = door;
    this.dialer = dialer;
    this.all = all;
    this.delivery = new Delivery(stack, all.gate().tally());
  }

  Delivery delivery() {
    return delivery;
  }

  /** Sends over the connection to a target, which is made when there is none; again when it turns out to be gone. */
  void send(Target target, byte[] bytes) throws IOException {
    if (!sendOverOpen(target, bytes)) {
      dialer.reach(target, getIpAddress(), channel(target)::processMessage).write(bytes);
    }
  }

  /** Sends over the connection to a target; false when there is none, or it turns out to be gone. */
  boolean sendOverOpen(Target target, byte[] bytes) {
    return all.to(target).map(connection -> {
      try {
        connection.write(bytes);
        return true;
      } catch (IOException gone) {
        return false;
      }
    }).orElse(false);
  }

  @Override
  public void start() {
    if (door.listening()) {
      Thread.ofPlatform().daemon().name("sip-accept-" + getTransport()).start(this::accept);
    }
  }

  @Override
  public void stop() {
    Connections.close(door);
  }

  private void accept() {
    try {
      while (true) {
        Connection connection = door.accept();
        all.begun(connection, channel(connection.peer())::processMessage);
      }
    } catch (IOException closed) {
      // The node is closed.
    }
  }

  private StreamChannel channel(Target peer) {
    return new StreamChannel(this, peer);
  }

  @Override
  public MessageChannel createMessageChannel(HostPort target) throws IOException {
    return createMessageChannel(target.getInetAddress(), target.getPort());
  }

  @Override
  public MessageChannel createMessageChannel(InetAddress host, int port) {
    return channel(Target.of(kind, host, port));
  }

  @Override
  public SIPTransactionStack getSIPStack() {
    return sipStack;
  }

  @Override
  public int getDefaultTargetPort() {
    return isSecure() ? TLS_PORT : TCP_PORT;
  }

  @Override
  public boolean isSecure() {
    return kind == Transport.TLS;
  }

  @Override
  public int getMaximumMessageSize() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean inUse() {
    return false;
  }
}
