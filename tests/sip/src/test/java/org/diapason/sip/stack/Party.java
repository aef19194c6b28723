package org.diapason.sip.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.Address;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import org.diapason.core.account.Transport;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.guard.MessageAdmission;
import org.diapason.sip.network.NetworkObserver;
import org.diapason.sip.network.TlsRefusal;
import org.diapason.sip.route.Target;

/** A node that answers 200 to everything but INVITE and keeps what happened to it. */
final class Party implements SipListener, NetworkObserver, AutoCloseable {

  final Queue<RequestEvent> requests = new ConcurrentLinkedQueue<>();
  final Queue<ResponseEvent> responses = new ConcurrentLinkedQueue<>();
  final Queue<TimeoutEvent> timeouts = new ConcurrentLinkedQueue<>();
  final Queue<Target> pongs = new ConcurrentLinkedQueue<>();
  final Queue<Target> closed = new ConcurrentLinkedQueue<>();
  final Queue<TlsRefusal> refusals = new ConcurrentLinkedQueue<>();
  final Queue<SendFailure> failures = new ConcurrentLinkedQueue<>();
  final Queue<Target> sent = new ConcurrentLinkedQueue<>();
  /** Runs on the thread that tells of a closed connection. */
  volatile Runnable whenClosed = () -> { };
  final SipNode node;

  Party(NodeSettings settings, Scheduler scheduler, MessageAdmission admission) throws IOException {
    node = SipNode.open(settings, scheduler, admission, this, this);
  }

  Target target(Transport transport) {
    InetSocketAddress local = node.local(transport);
    return new Target(transport, local);
  }

  void asks(Target target, String domain) throws Exception {
    asks(target, domain, "");
  }

  /** Sends OPTIONS with a body of the given text. */
  void asks(Target target, String domain, String body) throws Exception {
    node.send(options(target, body), target, domain, new SendListener() {
      @Override
      public void sent(Target where) {
        sent.add(where);
      }

      @Override
      public void failed(SendFailure failure) {
        failures.add(failure);
      }
    });
  }

  Request options(Target target, String body) throws Exception {
    return request(Request.OPTIONS, target, body);
  }

  Request request(String method, Target target, String body) throws ParseException, InvalidArgumentException {
    InetAddress host = target.host();
    Address us = node.addresses().createAddress("sip:party@example.com");
    Address them = node.addresses().createAddress("sip:peer@example.com");
    CallIdHeader call = node.library().getNewCallId();
    String literal = host.getHostAddress().contains(":") ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
    Request request = node.messages().createRequest(
        node.addresses().createURI("sip:peer@" + literal + ":" + target.port()), method, call,
        node.headers().createCSeqHeader(1L, method),
        node.headers().createFromHeader(us, "tag" + call.getCallId().hashCode()),
        node.headers().createToHeader(them, null), List.of(node.via(target.transport())),
        node.headers().createMaxForwardsHeader(70));
    request.addHeader(node.headers().createContactHeader(
        node.addresses().createAddress("sip:party@127.0.0.1:" + node.local(Transport.UDP).getPort())));
    if (!body.isEmpty()) {
      request.setContent(body, node.headers().createContentTypeHeader("text", "plain"));
    }
    return request;
  }

  @Override
  public void processRequest(RequestEvent event) {
    requests.add(event);
    if (!event.getRequest().getMethod().equals(Request.INVITE) && event.getServerTransaction() != null) {
      try {
        node.respond(event.getServerTransaction(), node.messages().createResponse(200, event.getRequest()));
      } catch (ParseException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  @Override
  public void processResponse(ResponseEvent event) {
    responses.add(event);
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    timeouts.add(event);
  }

  @Override
  public void processIOException(IOExceptionEvent event) { }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) { }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) { }

  @Override
  public void pong(Target peer) {
    pongs.add(peer);
  }

  @Override
  public void closed(Target peer) {
    closed.add(peer);
    whenClosed.run();
  }

  @Override
  public void refused(TlsRefusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void close() {
    node.close();
  }
}
