package org.diapason.sip.subscription;

import java.time.Duration;
import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.dialog.Dialog;
import org.diapason.sip.dialog.Side;
import org.diapason.sip.line.Line;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Marked;
import org.diapason.sip.message.Requests;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Credentials;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Reply;
import org.diapason.sip.transaction.Sender;

/**
 * One subscription (RFC 6665 §4.1) from its first SUBSCRIBE to its end, which is told once. Confined to the signalling
 * thread.
 */
final class Subscription {

  /** How long the first NOTIFY, or the last one, may take: Timer N. */
  private static final Duration PATIENCE = Duration.ofSeconds(32);
  /** No more refreshes than one in that time, whatever gaps there are in what is told. */
  private static final Duration LEAST_REFRESH = Duration.ofSeconds(5);
  private static final int LONGEST_SECONDS = 86_400;

  private final Line line;
  private final Interest interest;
  private final EventPackage kind;
  private final Sender sender;
  private final Side side;
  private final Listener listener;
  private final String callId;
  private final String localTag;
  private int seconds;
  private int sequence;
  private Optional<Attempt> attempt = Optional.empty();
  private Optional<Dialog> dialog = Optional.empty();
  private Optional<Scheduler.Task> refresh = Optional.empty();
  private Optional<Scheduler.Task> silence = Optional.empty();
  private Optional<Long> refreshed = Optional.empty();
  private boolean told;
  private boolean leaving;
  private boolean over;

  /** Takes what it tells. */
  interface Listener {

    /**
     * A document.
     *
     * @return whether it was understood
     */
    boolean told(byte[] document);

    void ended(SubscriptionEnd end);
  }

  Subscription(Line line, Interest interest, Sender sender, Side side, Listener listener) {
    this.line = line;
    this.interest = interest;
    this.kind = interest.kind();
    this.sender = sender;
    this.side = side;
    this.listener = listener;
    this.callId = sender.tokens().fresh() + sender.tokens().fresh();
    this.localTag = sender.tokens().fresh();
    this.seconds = kind.seconds();
  }

  /** Sends the first SUBSCRIBE, on the account's flow, which must be there. */
  void begin() {
    waitForNews();
    Request request = Requests.make(Request.SUBSCRIBE, interest.uri(), callId, ++sequence,
        Requests.party(line.identity(), localTag), Requests.party(interest.whom(), ""), line.loose());
    attempt = Optional.of(Attempt.over(line.route(), line.route().flow().orElseThrow(), sender, line.trust(),
        line.credentials(), () -> ++sequence, asking(request, seconds),
        (copy, target) -> copy.setHeader(line.contact(sender.wire(), target)), this::replied));
  }

  /** Asks for all there is once more, because something was missed. */
  void refreshNow() {
    long now = sender.thread().scheduler().clock().nanos();
    boolean tooSoon = refreshed.filter(last -> now - last < LEAST_REFRESH.toNanos()).isPresent();
    if (attempt.isEmpty() && !tooSoon && !leaving) {
      refresh();
    }
  }

  /** Takes it back; the end is told when the server has confirmed that, or does not. */
  void leave() {
    if (over || leaving) {
      return;
    }
    leaving = true;
    cancel();
    silence = Optional.of(sender.thread().after(PATIENCE, () -> end(new SubscriptionEnd.Left())));
    if (attempt.isEmpty()) {
      send(0);
    }
  }

  /** Forgets it without a word: there is no way to the server any more. */
  void drop() {
    over = true;
    cancel();
    attempt.ifPresent(Attempt::abandon);
  }

  /** Whether a NOTIFY belongs to it by its names. */
  boolean isMeantBy(String wantedCallId, String toTag) {
    return callId.equals(wantedCallId) && localTag.equals(toTag);
  }

  /** Takes a NOTIFY that belongs to it: of the line's servers, of this dialog, of this kind, in order. */
  void notified(Incoming notify) {
    Request request = notify.request();
    boolean ours = line.serves(notify.source().host())
        && dialog.map(known -> known.key().remoteTag().equals(notify.fromTag())).orElse(!notify.fromTag().isEmpty());
    if (over || !ours) {
      answer(notify, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
      return;
    }
    Optional<Marked> event = Marked.of(request, "Event");
    Optional<Marked> state = Marked.of(request, "Subscription-State");
    if (event.filter(given -> given.token().equals(kind.name())).isEmpty()) {
      answer(notify, Response.BAD_EVENT);
    } else if (state.isEmpty()) {
      answer(notify, Response.BAD_REQUEST);
    } else if (!established(notify).advances(request)) {
      answer(notify, Response.SERVER_INTERNAL_ERROR);
    } else {
      heard(notify, state.get());
    }
  }

  private void heard(Incoming notify, Marked state) {
    dialog.orElseThrow().refresh(notify.request());
    byte[] document = notify.request().getRawContent();
    boolean content = document != null && document.length > 0;
    if (content && !Bodies.is(notify.request(), kind.type(), kind.subtype())) {
      answer(notify, Response.UNSUPPORTED_MEDIA_TYPE);
    } else {
      boolean understood = !content || leaving || listener.told(document);
      answer(notify, understood ? Response.OK : Response.BAD_REQUEST);
    }
    if (over) {
      return;
    }
    if (state.token().equals("terminated")) {
      end(leaving ? new SubscriptionEnd.Left() : SubscriptionEnd.of(state));
    } else if (!leaving) {
      told = true;
      stop(silence);
      state.seconds("expires").filter(left -> left > 0).ifPresent(this::refreshBefore);
    }
  }

  /** The first NOTIFY may come before the answer to the SUBSCRIBE, and opens the dialog then. */
  private Dialog established(Incoming notify) {
    if (dialog.isEmpty()) {
      Target flow = attempt.map(Attempt::target).orElse(notify.source());
      dialog = Optional.of(Dialog.asSubscriber(notify.request(), sequence, flow));
      follow();
    }
    return dialog.get();
  }

  private void send(int expires) {
    dialog.ifPresent(open -> {
      Request request = asking(open.request(Request.SUBSCRIBE), expires);
      request.setHeader(line.contact(sender.wire(), open.target()));
      boolean known = line.serves(open.target().host());
      attempt = Optional.of(Attempt.to(open.target(), sender, line.trust(),
          known ? line.credentials() : Credentials.none(), open::nextSequence, request, this::replied));
    });
  }

  private Request asking(Request request, int expires) {
    Headers.set(request, "Event", kind.name());
    Headers.set(request, "Accept", kind.accept());
    Headers.set(request, "Expires", String.valueOf(expires));
    Requests.tellAbilities(request);
    return request;
  }

  private void replied(Reply reply) {
    if (over || reply instanceof Reply.Provisional) {
      return;
    }
    Attempt used = attempt.orElseThrow();
    attempt = Optional.empty();
    switch (reply) {
      case Reply.Provisional _ -> { }
      case Reply.Final last when last.success() -> granted(used, last.response());
      case Reply.Final last -> refused(last.response());
      case Reply.Failed _ -> end(leaving ? new SubscriptionEnd.Left() : SubscriptionEnd.silent());
    }
  }

  private void granted(Attempt used, Response response) {
    boolean first = dialog.isEmpty();
    if (first) {
      dialog = Optional.of(Dialog.asClient(used.request(), response, used.target()));
    } else {
      dialog.get().refresh(response);
    }
    follow();
    boolean taken = Headers.number(used.request(), "Expires").filter(asked -> asked > 0).isPresent();
    if (leaving && taken) {
      send(0);
    } else if (taken) {
      refreshBefore(Headers.number(response, "Expires").filter(given -> given > 0).orElse(seconds));
    }
  }

  private void refused(Response failure) {
    Optional<Integer> least = failure.getStatusCode() == Response.INTERVAL_TOO_BRIEF
        ? Headers.number(failure, "Min-Expires").filter(asked -> asked > seconds && asked <= LONGEST_SECONDS)
        : Optional.empty();
    if (leaving) {
      end(new SubscriptionEnd.Left());
    } else if (least.isPresent()) {
      seconds = least.get();
      dialog.ifPresentOrElse(open -> send(seconds), this::begin);
    } else {
      end(SubscriptionEnd.of(failure));
    }
  }

  /** Refreshes after nine tenths of what was granted. */
  private void refreshBefore(int granted) {
    stop(refresh);
    Duration wait = Duration.ofSeconds(Math.min(granted, LONGEST_SECONDS)).multipliedBy(9).dividedBy(10);
    refresh = Optional.of(sender.thread().after(wait, () -> {
      if (attempt.isEmpty()) {
        refresh();
      }
    }));
  }

  private void refresh() {
    refreshed = Optional.of(sender.thread().scheduler().clock().nanos());
    send(seconds);
  }

  private void waitForNews() {
    stop(silence);
    silence = Optional.of(sender.thread().after(PATIENCE, () -> {
      if (!told) {
        end(SubscriptionEnd.silent());
      }
    }));
  }

  private void follow() {
    dialog.ifPresent(open -> side.locate(line, open.nextHop(), open.target(), open::moveTo));
  }

  private void end(SubscriptionEnd how) {
    if (!over) {
      drop();
      listener.ended(how);
    }
  }

  private void cancel() {
    stop(refresh);
    stop(silence);
  }

  private static void stop(Optional<Scheduler.Task> timer) {
    timer.ifPresent(Scheduler.Task::cancel);
  }

  private void answer(Incoming notify, int status) {
    notify.answer(status, localTag);
  }
}
