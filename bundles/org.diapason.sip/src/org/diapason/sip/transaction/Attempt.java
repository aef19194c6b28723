package org.diapason.sip.transaction;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.sip.digest.Challenge;
import org.diapason.sip.digest.DigestAnswer;
import org.diapason.sip.message.Headers;
import org.diapason.sip.route.Route;
import org.diapason.sip.route.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way to a final answer: challenges are answered, at most twice, and a request that may choose goes
 * on to the next target of its route when one fails (RFC 3263 §4.3). Confined to the signalling thread.
 */
public final class Attempt {

  private static final int MOST_TRIES = 2;
  /** What came in just before a connection ended is still on its way through the library. */
  private static final Duration LAST_WORDS = Duration.ofMillis(250);
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  private final Sender sender;
  private final Credentials credentials;
  private final Trust trust;
  private final IntSupplier nextSequence;
  private final Optional<Route> route;
  private final Fit fit;
  private final Consumer<Reply> replies;
  private final Set<Target> tried = new HashSet<>();
  private Request template;
  private Target target;
  private Sending sending;
  private int tries;
  private boolean abandoned;

  private Attempt(Sender sender, Trust trust, Credentials credentials, IntSupplier nextSequence, Optional<Route> route,
      Fit fit, Consumer<Reply> replies) {
    this.sender = sender;
    this.trust = trust;
    this.credentials = credentials;
    this.nextSequence = nextSequence;
    this.route = route;
    this.fit = fit;
    this.replies = replies;
  }

  /**
   * Sends in a dialog, where the target is given.
   *
   * @param nextSequence CSeq number for each further try
   */
  public static Attempt to(Target target, Sender sender, Trust trust, Credentials credentials,
      IntSupplier nextSequence, Request request, Consumer<Reply> replies) {
    Fit none = (copy, unused) -> { };
    return new Attempt(sender, trust, credentials, nextSequence, Optional.empty(), none, replies)
        .begin(request, target);
  }

  /**
   * Sends over a route.
   *
   * @param target first to try
   * @param fit puts into each copy of the request what depends on the target
   */
  public static Attempt over(Route route, Target target, Sender sender, Trust trust, Credentials credentials,
      IntSupplier nextSequence, Request request, Fit fit, Consumer<Reply> replies) {
    return new Attempt(sender, trust, credentials, nextSequence, Optional.of(route), fit, replies)
        .begin(request, target);
  }

  /** Adapts a request to a target: its Contact. */
  public interface Fit {
    void fit(Request request, Target target);
  }

  /** The target in use. */
  public Target target() {
    return target;
  }

  /** The request as it was sent last. */
  public Request request() {
    return sending.request();
  }

  /** Sends CANCEL for the INVITE. */
  public void cancel() {
    abandoned = true;
    sender.cancel(sending);
  }

  /** No further try from here on: the next failure is the last. */
  public void abandon() {
    abandoned = true;
  }

  /**
   * A connection is closed: a request that was written to it gets no answer, so the next target is tried at once (RFC
   * 3261 §17.1.4). One that is being written to a new connection, or has been, goes on.
   */
  public void disconnected(Target gone) {
    Sending waiting = sending;
    sender.thread().after(LAST_WORDS, () -> {
      if (waiting.wentTo(gone) && !sender.wire().isConnected(gone, trust)) {
        waiting.reply(new Reply.Failed(Reply.Failure.TRANSPORT, "closed"));
      }
    });
  }

  private Attempt begin(Request request, Target first) {
    template = request;
    target = first;
    send();
    return this;
  }

  private void send() {
    tried.add(target);
    Request copy = (Request) template.clone();
    fit.fit(copy, target);
    sending = sender.send(copy, target, trust, this::reply);
  }

  private void reply(Reply reply) {
    switch (reply) {
      case Reply.Provisional provisional -> {
        worked();
        replies.accept(provisional);
      }
      case Reply.Final last -> last(last);
      case Reply.Failed failed -> next(Duration.ZERO, failed);
    }
  }

  private void last(Reply.Final last) {
    if (last.status() == Response.SERVICE_UNAVAILABLE && route.isPresent()) {
      next(Duration.ofSeconds(Headers.number(last.response(), "Retry-After").orElse(0)), last);
      return;
    }
    worked();
    boolean challenged = last.status() == Response.UNAUTHORIZED
        || last.status() == Response.PROXY_AUTHENTICATION_REQUIRED;
    Optional<Challenge> challenge = challenged && !abandoned && tries < MOST_TRIES
        ? credentials.choose(template, last.response()).filter(this::worthAnswering) : Optional.empty();
    challenge.ifPresentOrElse(chosen -> answer(chosen, last), () -> replies.accept(last));
  }

  /** The same challenge again means a wrong password, unless only the nonce was old or it comes from another hop. */
  private boolean worthAnswering(Challenge challenge) {
    return challenge.stale() || template.getHeader(challenge.answerHeader()) == null;
  }

  private void answer(Challenge challenge, Reply.Final last) {
    tries++;
    String uri = template.getRequestURI().toString();
    DigestAnswer answer = new DigestAnswer(challenge, credentials.user(), uri, sender.tokens().fresh(), 1);
    String method = template.getMethod();
    sender.thread().aside("sip-password", () -> {
      Optional<String> header = header(answer, method);
      // An empty password would make the server say that it is wrong.
      Optional<Reply> locked = credentials.unreadable().get()
          .map(problem -> new Reply.Failed(Reply.Failure.PASSWORD, "", Optional.of(problem)));
      sender.thread().execute(() -> header.filter(value -> locked.isEmpty())
          .ifPresentOrElse(value -> again(challenge, value), () -> replies.accept(locked.orElse(last))));
    });
  }

  private Optional<String> header(DigestAnswer answer, String method) {
    try {
      return Optional.of(answer.header(method, credentials.password().get()));
    } catch (RuntimeException noKeyStore) {
      LOG.error("Password can not be read", noKeyStore);
      return Optional.empty();
    }
  }

  private void again(Challenge challenge, String header) {
    if (abandoned) {
      replies.accept(new Reply.Failed(Reply.Failure.ABANDONED, ""));
      return;
    }
    Request fresh = (Request) template.clone();
    Headers.set(fresh, challenge.answerHeader(), header);
    Headers.set(fresh, CSeqHeader.NAME, nextSequence.getAsInt() + " " + fresh.getMethod());
    template = fresh;
    send();
  }

  private void next(Duration retryAfter, Reply failure) {
    Optional<Target> next = route.flatMap(way -> way.failed(target, retryAfter))
        .filter(candidate -> !abandoned && !tried.contains(candidate));
    if (next.isPresent()) {
      target = next.get();
      send();
    } else {
      replies.accept(failure);
    }
  }

  private void worked() {
    route.ifPresent(way -> way.worked(target));
  }
}
