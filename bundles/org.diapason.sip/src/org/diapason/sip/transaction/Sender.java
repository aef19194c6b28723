package org.diapason.sip.transaction;

import java.net.InetSocketAddress;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.ResponseEvent;
import javax.sip.Transaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Tokens;
import org.diapason.sip.route.Target;
import org.diapason.sip.stack.SendFailure;
import org.diapason.sip.stack.SendListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests in client transactions and brings the outcome back to the signalling thread. Confined to that thread.
 */
public final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Wire wire;
  private final SipThread thread;
  private final Tokens tokens;

  public Sender(Wire wire, SipThread thread, Tokens tokens) {
    this.wire = wire;
    this.thread = thread;
    this.tokens = tokens;
  }

  public Wire wire() {
    return wire;
  }

  public SipThread thread() {
    return thread;
  }

  public Tokens tokens() {
    return tokens;
  }

  /**
   * Sends a request.
   *
   * @param trust what a TLS peer must prove
   */
  public Sending send(Request request, Target target, Trust trust, Consumer<Reply> replies) {
    thread.assertCurrent();
    Sending sending = new Sending(request, target, trust, replies);
    putVia(request, target, trust);
    wire.send(request, target, trust, new SendListener() {
      @Override
      public void created(ClientTransaction transaction) {
        transaction.setApplicationData(sending);
        sending.begun(transaction);
      }

      @Override
      public void sent(Target way) {
        sending.sent(way);
      }

      @Override
      public void failed(SendFailure failure) {
        LOG.info("Request not sent: method={} target={} cause={}", request.getMethod(), target,
            failure.getClass().getSimpleName());
        thread.execute(() -> sending.reply(reply(failure)));
      }
    });
    return sending;
  }

  /** Sends an ACK to a 2xx: a transaction of its own without answer (RFC 3261 §13.2.2.4). */
  public void acknowledge(Request ack, Target target, Trust trust) {
    Request copy = (Request) ack.clone();
    putVia(copy, target, trust);
    wire.acknowledge(copy, target, trust);
  }

  /** Sends CANCEL for an INVITE that has had a provisional response (RFC 3261 §9.1). */
  public void cancel(Sending invite) {
    ClientTransaction transaction = invite.transaction();
    if (transaction != null) {
      wire.cancel(transaction, invite.target(), invite.trust());
    }
  }

  /** A response of a transaction; false when it belongs to none that still waits: a 2xx again, or of another branch. */
  public boolean response(ResponseEvent event) {
    ClientTransaction transaction = event.getClientTransaction();
    if (transaction == null || !(transaction.getApplicationData() instanceof Sending sending) || sending.isOver()) {
      return false;
    }
    Response response = event.getResponse();
    sending.reply(response.getStatusCode() < 200 ? new Reply.Provisional(response) : new Reply.Final(response));
    return true;
  }

  /** A transaction ended without an answer. */
  public void failed(Transaction transaction, Reply.Failure failure) {
    if (transaction instanceof ClientTransaction && transaction.getApplicationData() instanceof Sending sending) {
      sending.reply(new Reply.Failed(failure, ""));
    }
  }

  private void putVia(Request request, Target target, Trust trust) {
    InetSocketAddress local = wire.local(target, trust);
    Headers.setVia(request, Headers.via(local.getAddress().getHostAddress(), local.getPort(),
        target.transport().name(), tokens.branch()));
  }

  private static Reply.Failed reply(SendFailure failure) {
    return switch (failure) {
      case SendFailure.Refused refused ->
        new Reply.Failed(Reply.Failure.CERTIFICATE, refused.refusal().reason().name());
      case SendFailure.Unreachable unreachable -> new Reply.Failed(Reply.Failure.TRANSPORT, unreachable.cause());
      case SendFailure.Overloaded _ -> new Reply.Failed(Reply.Failure.TRANSPORT, "overloaded");
      case SendFailure.Invalid invalid -> new Reply.Failed(Reply.Failure.TRANSPORT, invalid.cause());
    };
  }
}
