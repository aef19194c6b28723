package org.diapason.sip.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Transport;
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
  private final List<ReentrantLock> locks = Stream.generate(ReentrantLock::new).limit(64).toList();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

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
    // The library takes a request once only, so the trial over TCP gets a copy.
    Request trial = first.equals(target) ? request : (Request) request.clone();
    Optional<SendFailure> failure = attempt(trial, first, domain, listener);
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
      notSent(response, failed);
    }
  }

  void repeat(Response response) {
    try {
      node.library().sendResponse(response);
    } catch (SipException | IllegalArgumentException failed) {
      notSent(response, failed);
    }
  }

  /** A peer that asks and hangs up is no news after the first time. */
  private void notSent(Response response, Exception failed) {
    String cause = failed.getClass().getSimpleName();
    if (told.add(cause)) {
      LOG.info("Response not sent, further ones are not told: status={} cause={}", response.getStatusCode(), cause);
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

  /** One sender at a time to a TLS target: a connection it makes must be for its own domain. */
  private Optional<SendFailure> guarded(Target target, String domain, Step step) {
    if (target.transport() != Transport.TLS) {
      return checked(target, domain, step);
    }
    ReentrantLock lock = locks.get(Math.floorMod(target.hashCode(), locks.size()));
    lock.lock();
    try {
      return checked(target, domain, step);
    } finally {
      lock.unlock();
    }
  }

  private Optional<SendFailure> checked(Target target, String domain, Step step) {
    Optional<TlsRefusal> refusal = network.expect(target, domain);
    if (refusal.isPresent()) {
      return Optional.of(new SendFailure.Refused(refusal.get()));
    }
    asked.accept(target.host());
    try {
      step.run();
      return Optional.empty();
    } catch (SipException failed) {
      return Optional.of(failure(target, failed));
    } catch (IllegalArgumentException | IllegalStateException failed) {
      return Optional.of(new SendFailure.Invalid(String.valueOf(failed.getMessage())));
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
