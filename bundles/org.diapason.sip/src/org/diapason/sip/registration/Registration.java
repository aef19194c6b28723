package org.diapason.sip.registration;

import gov.nist.javax.sip.header.Via;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.problem.Problem;
import org.diapason.sip.line.Failures;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Lines;
import org.diapason.sip.message.DisplayName;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Reply;
import org.diapason.sip.transaction.Sender;

/** One account's binding (RFC 3261 §10.2). Confined to the signalling thread. */
final class Registration {

  private final Account account;
  private final Line line;
  private final Lines lines;
  private final Sender sender;
  private final KeepAlives keepAlives;
  private final Teller teller;
  private final String callId;
  private Optional<ContactHeader> bound = Optional.empty();
  private Optional<ContactHeader> shown = Optional.empty();
  private Optional<Target> flow = Optional.empty();
  private boolean learned;
  private int sequence;
  private int generation;
  private Optional<Attempt> attempt = Optional.empty();

  /** Tells core. */
  interface Teller {
    void tell(RegistrationInput input);
  }

  Registration(Account account, Line line, Lines lines, Sender sender, Teller teller) {
    this.account = account;
    this.line = line;
    this.lines = lines;
    this.sender = sender;
    this.keepAlives = new KeepAlives(sender, line.trust());
    this.teller = teller;
    this.callId = sender.tokens().fresh() + sender.tokens().fresh();
  }

  Account account() {
    return account;
  }

  Line line() {
    return line;
  }

  /** Resolves and sends REGISTER; one that is still under way does not count any more. */
  void register(Duration expiry) {
    int current = begin();
    learned = false;
    lines.resolve(line, problem -> {
      if (current == generation) {
        problem.ifPresentOrElse(this::unreachable, () -> send(expiry, current));
      }
    });
  }

  /** Takes the binding back. */
  void unregister() {
    int current = begin();
    keepAlives.stop();
    line.setRegistered(false);
    if (bound.isEmpty() || line.route().flow().isEmpty()) {
      teller.tell(new RegistrationInput.Unregistered());
      return;
    }
    send(Duration.ZERO, current);
  }

  /** A connection has closed; when it was ours, the binding leads nowhere now. */
  void closed(Target target) {
    attempt.ifPresent(underWay -> underWay.disconnected(target));
    if (flow.filter(target::equals).isPresent()) {
      flow = Optional.empty();
      keepAlives.stop();
      line.forgetLearned();
      teller.tell(new RegistrationInput.FlowLost());
    }
  }

  void pong(Target target) {
    keepAlives.pong(target);
  }

  /** Forgets all without a word. */
  void stop() {
    begin();
    keepAlives.stop();
    line.setRegistered(false);
  }

  private int begin() {
    attempt.ifPresent(Attempt::abandon);
    return ++generation;
  }

  private void send(Duration expiry, int current) {
    String domain = account.domain().host();
    Request request = Requests.make(Request.REGISTER, Headers.uri("", domain, account.domain().port()), callId,
        ++sequence, Requests.party(line.identity(), sender.tokens().fresh()), Requests.party(line.identity(), ""),
        line.loose());
    Headers.set(request, "Expires", String.valueOf(expiry.toSeconds()));
    line.tellAbilities(request);
    attempt = Optional.of(Attempt.over(line.route(), line.route().flow().orElseThrow(), sender, line.trust(),
        line.credentials(), () -> ++sequence, request, (copy, target) -> bind(copy, target, expiry), reply -> {
          if (current == generation) {
            reply(reply, expiry, current);
          }
        }));
  }

  /** Our contact; the one shown before goes in the same request. */
  private void bind(Request request, Target target, Duration expiry) {
    ContactHeader now = line.contact(sender.wire(), target);
    if (expiry.isZero()) {
      request.addHeader(bound.orElse(now));
      return;
    }
    List<ContactHeader> old = bound.filter(before -> !before.getAddress().equals(now.getAddress())).stream().toList();
    Headers.setExpires(now, (int) expiry.toSeconds());
    request.addHeader(now);
    for (ContactHeader before : old) {
      ContactHeader gone = (ContactHeader) before.clone();
      Headers.setExpires(gone, 0);
      request.addHeader(gone);
    }
    shown = Optional.of(line.contact(sender.wire(), target));
  }

  private void reply(Reply reply, Duration expiry, int current) {
    switch (reply) {
      case Reply.Provisional _ -> { }
      case Reply.Final last when last.success() -> success(last.response(), expiry, current);
      case Reply.Final last -> refused(last);
      case Reply.Failed failed ->
        unreachable(Failures.problem(failed, attempt.orElseThrow().target(), line.trust().domain()));
    }
  }

  private void success(Response response, Duration expiry, int current) {
    Target target = attempt.orElseThrow().target();
    if (expiry.isZero()) {
      bound = Optional.empty();
      flow = Optional.empty();
      teller.tell(new RegistrationInput.Unregistered());
      return;
    }
    bound = shown;
    if (account.rport() && !learned && learns(response, target)) {
      learned = true;
      send(expiry, current);
      return;
    }
    flow = Optional.of(target);
    line.setRegistered(true);
    account.keepAlive().interval(target.transport()).ifPresent(interval -> keepAlives.start(target, interval));
    InetAddress local = sender.wire().local(target, line.trust()).getAddress();
    teller.tell(new RegistrationInput.Registered(granted(response, expiry), local));
  }

  private boolean learns(Response response, Target target) {
    return seen(response).filter(address -> line.learn(sender.wire(), target, address)).isPresent();
  }

  /** Where the server saw us (RFC 3581 §4); empty when it did not say. */
  private static Optional<InetSocketAddress> seen(Response response) {
    Via via = (Via) response.getHeader(ViaHeader.NAME);
    String host = via.getReceived() == null ? via.getHost() : via.getReceived();
    int port = via.getRPort();
    try {
      String literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return port <= 0 || port > 65_535 ? Optional.empty()
          : Optional.of(new InetSocketAddress(InetAddress.ofLiteral(literal), port));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Expiry of our own contact; others may be bound beside it (RFC 3261 §10.2.4). */
  private Duration granted(Response response, Duration asked) {
    return Headers.all(response, ContactHeader.NAME, ContactHeader.class).stream()
        .filter(contact -> contact.getAddress() != null && contact.getAddress().getURI() instanceof SipURI uri
            && line.contactUser().equals(uri.getUser()) && contact.getExpires() > 0)
        .findFirst().map(ContactHeader::getExpires)
        .or(() -> Headers.number(response, "Expires").filter(seconds -> seconds > 0))
        .map(Duration::ofSeconds).orElse(asked);
  }

  private void refused(Reply.Final last) {
    line.setRegistered(false);
    keepAlives.stop();
    Response response = last.response();
    Duration retryAfter = Duration.ofSeconds(Headers.number(response, "Retry-After").orElse(0));
    switch (last.status()) {
      case Response.UNAUTHORIZED, Response.FORBIDDEN, Response.PROXY_AUTHENTICATION_REQUIRED -> teller
          .tell(new RegistrationInput.Refused(last.status(), account.domain().host(), Duration.ZERO));
      case Response.INTERVAL_TOO_BRIEF -> Headers.number(response, "Min-Expires").ifPresentOrElse(
          least -> teller.tell(new RegistrationInput.TooBrief(Duration.ofSeconds(least))),
          () -> tellRefused(last, retryAfter));
      default -> tellRefused(last, retryAfter);
    }
  }

  private void tellRefused(Reply.Final last, Duration retryAfter) {
    String phrase = DisplayName.clean(last.response().getReasonPhrase());
    teller.tell(new RegistrationInput.Refused(last.status(), phrase, retryAfter));
  }

  private void unreachable(Problem problem) {
    line.setRegistered(false);
    keepAlives.stop();
    teller.tell(new RegistrationInput.Unreachable(problem.about(account.id())));
  }
}
