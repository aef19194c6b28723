package org.diapason.sip.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.sip.network.GuardedNetwork;
import org.diapason.sip.network.TlsRefusal;
import org.diapason.sip.route.SizeSwitch;
import org.diapason.sip.route.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the sending, on sending threads: it blocks as long as a connection does. */
final class RequestSender {

  private static final Logger LOG = LoggerFactory.getLogger(RequestSender.class);

  private final SipNode node;
  private final GuardedNetwork network;
  private final Consumer<InetAddress> asked;
  private final Map<Target, ReentrantLock> locks = new ConcurrentHashMap<>();

  private interface Step {
    void run() throws SipException;
  }

  /**
   * @param asked told the host of each target, whose responses are to be admitted
   */
  RequestSender(SipNode node, GuardedNetwork network, Consumer<InetAddress> asked) {
    this.node = node;
    this.network = network;
    this.asked = asked;
  }

  void send(Request request, Target target, String domain, SendListener listener) {
    Target first = SizeSwitch.choose(target, ((SIPRequest) request).encodeAsBytes("udp").length);
    Optional<SendFailure> failure = attempt(request, first, domain, listener);
    if (failure.isPresent() && !first.equals(target) && failure.get() instanceof SendFailure.Unreachable) {
      failure = attempt(request, target, domain, listener);
    }
    failure.ifPresent(listener::failed);
  }

  void cancel(ClientTransaction invite, String domain, SendListener listener) {
    Optional<Target> target = TargetRouter.decision(invite.getRequest());
    if (target.isEmpty()) {
      listener.failed(new SendFailure.Invalid("The INVITE was not sent"));
      return;
    }
    guarded(target.get(), domain, () -> {
      Request cancel = invite.createCancel();
      TargetRouter.decide(cancel, target.get());
      ClientTransaction transaction = node.library().getNewClientTransaction(cancel);
      listener.created(transaction);
      transaction.sendRequest();
      listener.sent(target.get());
    }).ifPresent(listener::failed);
  }

  void acknowledge(Request ack, Target target, String domain, SendListener listener) {
    Target chosen = SizeSwitch.choose(target, ((SIPRequest) ack).encodeAsBytes("udp").length);
    guarded(chosen, domain, () -> {
      prepare(ack, chosen);
      node.library().sendRequest(ack);
      listener.sent(chosen);
    }).ifPresent(listener::failed);
  }

  void respond(ServerTransaction transaction, Response response) {
    try {
      transaction.sendResponse(response);
    } catch (SipException | InvalidArgumentException | IllegalArgumentException failed) {
      LOG.info("Response not sent: status={} cause={}", response.getStatusCode(), failed.getClass().getSimpleName());
    }
  }

  void repeat(Response response) {
    try {
      node.library().sendResponse(response);
    } catch (SipException | IllegalArgumentException failed) {
      LOG.info("Response not repeated: status={} cause={}", response.getStatusCode(), failed.getClass().getSimpleName());
    }
  }

  private Optional<SendFailure> attempt(Request request, Target target, String domain, SendListener listener) {
    return guarded(target, domain, () -> {
      prepare(request, target);
      ClientTransaction transaction = node.library().getNewClientTransaction(request);
      listener.created(transaction);
      transaction.sendRequest();
      listener.sent(target);
    });
  }

  /** One sender at a time to a target: a TLS connection it makes must be for its own domain. */
  private Optional<SendFailure> guarded(Target target, String domain, Step step) {
    ReentrantLock lock = locks.computeIfAbsent(target, key -> new ReentrantLock());
    lock.lock();
    try {
      Optional<TlsRefusal> refusal = network.expect(target, domain);
      if (refusal.isPresent()) {
        return Optional.of(new SendFailure.Refused(refusal.get()));
      }
      asked.accept(target.host());
      step.run();
      return Optional.empty();
    } catch (SipException failed) {
      return Optional.of(failure(target, failed));
    } catch (IllegalArgumentException | IllegalStateException failed) {
      return Optional.of(new SendFailure.Invalid(String.valueOf(failed.getMessage())));
    } finally {
      lock.unlock();
    }
  }

  private SendFailure failure(Target target, SipException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      Optional<TlsRefusal> refusal = GuardedNetwork.refusalIn(cause);
      if (refusal.isPresent()) {
        return new SendFailure.Refused(refusal.get());
      }
      if (cause instanceof IOException) {
        return new SendFailure.Unreachable(target, cause.getClass().getSimpleName());
      }
    }
    return new SendFailure.Invalid(failed.getClass().getSimpleName());
  }

  /** The topmost Via names the transport that is used and our port there, whatever the request was made for. */
  private void prepare(Request request, Target target) throws SipException {
    TargetRouter.decide(request, target);
    ViaHeader ours = node.via(target.transport());
    ViaHeader top = (ViaHeader) request.getHeader(ViaHeader.NAME);
    if (top == null) {
      request.addHeader(ours);
      return;
    }
    try {
      InetSocketAddress local = node.local(target.transport());
      boolean moved = !top.getTransport().equalsIgnoreCase(target.transport().name());
      top.setTransport(target.transport().name());
      top.setHost(ours.getHost());
      top.setPort(local.getPort());
      top.setRPort();
      if (moved) {
        top.removeParameter("branch");
      }
    } catch (ParseException | InvalidArgumentException impossible) {
      throw new SipException("Via", impossible);
    }
  }
}
