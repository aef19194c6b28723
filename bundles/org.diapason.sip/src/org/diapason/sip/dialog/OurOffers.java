package org.diapason.sip.dialog;

import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Reply;

/** Our re-INVITEs, and our refreshes of the session, one at a time. Confined to the signalling thread. */
final class OurOffers {

  private final Session session;
  private Optional<Attempt> pending = Optional.empty();
  private Optional<Response> accepted = Optional.empty();

  OurOffers(Session session) {
    this.session = session;
  }

  /** Whether an INVITE or UPDATE of ours waits for its answer: an offer of the far side is glare then. */
  boolean pending() {
    return pending.isPresent();
  }

  void reoffer(Description offer) {
    if (pending() || session.theirOffers().pending()) {
      session.tell(new CallInput.OfferRefused(Response.REQUEST_PENDING));
      return;
    }
    send(invite(offer), reply -> answered(reply));
  }

  /** Acknowledges the 2xx of the re-INVITE. */
  void acknowledge(Optional<Description> answer) {
    if (pending.isPresent() && accepted.isPresent()) {
      session.acknowledge(pending.get().request(), accepted.get(), answer);
      done();
    }
  }

  /** Refreshes the session: UPDATE if the far side takes it, else what was said last once more (RFC 4028 §7.4). */
  void refresh() {
    if (pending() || session.theirOffers().pending()) {
      session.timer().waitForEnd();
      return;
    }
    if (session.updates() || session.described().isEmpty()) {
      send(prepare(session.dialog().request(Request.UPDATE)), this::refreshed);
    } else {
      send(invite(session.described().get()), this::refreshed);
    }
  }

  private interface Outcome {
    void take(Reply reply);
  }

  private void send(Request request, Outcome outcome) {
    accepted = Optional.empty();
    Attempt[] attempt = new Attempt[1];
    attempt[0] = session.send(request, outcome::take);
    pending = Optional.of(attempt[0]);
  }

  private void answered(Reply reply) {
    switch (reply) {
      case Reply.Provisional _ -> { }
      case Reply.Final last when last.success() -> {
        session.heed(last.response());
        session.timer().restart(SessionInterval.agreed(last.response()));
        accepted = Optional.of(last.response());
        Bodies.description(last.response()).ifPresentOrElse(
            answer -> session.tell(new CallInput.OfferAnswered(Carrier.INVITE_OK, answer)), () -> {
              acknowledge(Optional.empty());
              session.tell(new CallInput.OfferRefused(Response.NOT_ACCEPTABLE_HERE));
            });
      }
      case Reply.Final last -> refused(last.status());
      case Reply.Failed _ -> refused(Response.REQUEST_TIMEOUT);
    }
  }

  private void refused(int status) {
    done();
    session.tell(new CallInput.OfferRefused(status));
  }

  private void refreshed(Reply reply) {
    switch (reply) {
      case Reply.Provisional _ -> { }
      case Reply.Final last when last.success() -> {
        session.heed(last.response());
        session.timer().restart(SessionInterval.agreed(last.response()));
        accepted = Optional.of(last.response());
        if (pending.get().request().getMethod().equals(Request.INVITE)) {
          acknowledge(Optional.empty());
        }
        done();
      }
      case Reply.Final last -> {
        done();
        refreshRefused(last);
      }
      case Reply.Failed _ -> {
        done();
        session.giveUp();
      }
    }
  }

  private void refreshRefused(Reply.Final last) {
    switch (last.status()) {
      case Response.REQUEST_TIMEOUT, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST -> session.giveUp();
      case Response.INTERVAL_TOO_BRIEF -> session.timer().restart(
          SessionInterval.tooSmall(last.response(), 0).map(least -> new SessionInterval(least, true)));
      default -> session.timer().waitForEnd();
    }
  }

  private void done() {
    pending = Optional.empty();
    accepted = Optional.empty();
  }

  private Request invite(Description offer) {
    Request request = prepare(session.dialog().request(Request.INVITE));
    Bodies.describe(request, offer);
    session.described(offer);
    return request;
  }

  private Request prepare(Request request) {
    session.line().tellAbilities(request);
    session.timer().interval().ifPresent(now -> SessionInterval.ask(request, now.seconds(), Optional.of(now.ours())));
    Headers.set(request, "Min-SE", String.valueOf(SessionInterval.LEAST));
    return request;
  }
}
