package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.kpml.KeyCollector;
import org.diapason.sip.kpml.KeyReport;
import org.diapason.sip.kpml.KeyRequest;
import org.diapason.sip.kpml.KeyRequestReader;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Marked;
import org.diapason.sip.message.Requests;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The far side's subscription to key presses within a call's dialog (RFC 4730), one at a time, as Cisco's servers make it. Keys
 * pressed before there is one are kept for it. Confined to the signalling thread.
 */
final class TheirKeySubscription {

  private static final String PACKAGE = "kpml";
  private static final int LONGEST_LIFE = 7_200;
  private static final Logger LOG = LoggerFactory.getLogger(TheirKeySubscription.class);

  private final Session session;
  private final InTurn notifications;
  private final KeyCollector keys = new KeyCollector();
  private Optional<Life> life = Optional.empty();
  private Optional<Scheduler.Task> patience = Optional.empty();

  /** @param event as the subscriber wrote it */
  private record Life(String event, long endNanos, Scheduler.Task end) {
  }

  TheirKeySubscription(Session session, InTurn notifications) {
    this.session = session;
    this.notifications = notifications;
  }

  /** A SUBSCRIBE within the dialog. */
  void subscribed(Incoming subscribe) {
    Request request = subscribe.request();
    boolean asked = Bodies.is(request, "application", KeyRequestReader.SUBTYPE);
    Optional<KeyRequest> wanted = asked ? KeyRequestReader.read(request.getRawContent()) : Optional.empty();
    if (!session.line().tellsKeyPresses()) {
      session.refuseMethod(subscribe);
    } else if (Marked.of(request, "Event").filter(event -> event.token().equals(PACKAGE)).isEmpty()) {
      Response response = subscribe.response(Response.BAD_EVENT, session.key().localTag());
      Headers.set(response, "Allow-Events", PACKAGE);
      subscribe.send(response);
    } else if (request.getRawContent() != null && !asked) {
      subscribe.answer(Response.UNSUPPORTED_MEDIA_TYPE, session.key().localTag());
    } else {
      take(subscribe, asked && wanted.isEmpty() ? 0 : seconds(request));
      if (asked && wanted.isEmpty()) {
        notify(event(request), "terminated;reason=rejected", Optional.of(KeyReport.badDocument()));
      } else {
        begin(event(request), seconds(request), wanted);
      }
    }
  }

  /** A key is pressed here. */
  void pressed(char key) {
    tell(keys.press(key));
  }

  /** The dialog ends, and with it all that it carried. */
  void end() {
    stop();
  }

  private static int seconds(Request subscribe) {
    return Math.min(Headers.number(subscribe, "Expires").orElse(LONGEST_LIFE), LONGEST_LIFE);
  }

  private static String event(Request subscribe) {
    return Headers.value(subscribe, "Event").orElse(PACKAGE);
  }

  /** Answers it; what was subscribed to before is over. */
  private void take(Incoming subscribe, int seconds) {
    Response response = subscribe.response(Response.OK, session.key().localTag());
    response.setHeader(session.line().contact(session.stage().sender().wire(), subscribe.source()));
    Headers.set(response, "Expires", String.valueOf(seconds));
    subscribe.send(response);
    stop();
  }

  private void begin(String event, int seconds, Optional<KeyRequest> wanted) {
    LOG.info("Key presses subscribed: call={} seconds={}", session.call(), seconds);
    if (seconds == 0) {
      notify(event, "terminated;reason=timeout", Optional.of(KeyReport.ended()));
      return;
    }
    Duration term = Duration.ofSeconds(seconds);
    life = Optional.of(new Life(event, nanos() + term.toNanos(),
        session.stage().sender().thread().after(term, () -> over("terminated;reason=timeout", KeyReport.ended()))));
    notify(event, state(), Optional.empty());
    tell(wanted.map(keys::ask).orElse(List.of()));
  }

  private void tell(List<KeyReport> reports) {
    boolean done = keys.isDone();
    for (int i = 0; i < reports.size() && life.isPresent(); i++) {
      if (done && i == reports.size() - 1) {
        over("terminated;reason=noresource", reports.get(i));
      } else {
        notify(life.get().event(), state(), Optional.of(reports.get(i)));
      }
    }
    waitForKeys();
  }

  private void waitForKeys() {
    patience.ifPresent(Scheduler.Task::cancel);
    patience = life.flatMap(_ -> keys.patience())
        .map(delay -> session.stage().sender().thread().after(delay, () -> tell(keys.timeOut())));
  }

  private void over(String state, KeyReport last) {
    life.ifPresent(ended -> {
      stop();
      notify(ended.event(), state, Optional.of(last));
    });
  }

  private void stop() {
    life.ifPresent(ended -> ended.end().cancel());
    life = Optional.empty();
    patience.ifPresent(Scheduler.Task::cancel);
    patience = Optional.empty();
  }

  private String state() {
    long left = life.map(Life::endNanos).orElse(nanos()) - nanos();
    return "active;expires=" + Math.max(1, Duration.ofNanos(left).toSeconds());
  }

  private long nanos() {
    return session.stage().sender().thread().scheduler().clock().nanos();
  }

  private void notify(String event, String state, Optional<KeyReport> report) {
    Optional<Life> about = life;
    notifications.send(() -> {
      Request notify = session.dialog().request(Request.NOTIFY);
      Headers.set(notify, "Event", event);
      Headers.set(notify, "Subscription-State", state);
      Requests.tellAbilities(notify);
      report.ifPresent(told -> Bodies.put(notify, "application", KeyReport.SUBTYPE, told.xml()));
      return notify;
    }, reply -> {
      boolean unheard = reply instanceof Reply.Failed || reply instanceof Reply.Final last && !last.success();
      if (unheard && life.equals(about)) {
        stop();
      }
    });
  }
}
