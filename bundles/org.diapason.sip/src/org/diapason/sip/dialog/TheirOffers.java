package org.diapason.sip.dialog;

import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.transaction.Incoming;

/** The far side's re-INVITE, UPDATE or PRACK that wants an answer, and our 2xx that waits for its ACK. */
final class TheirOffers {

  private static final int INTERVAL_TOO_SMALL = 422;

  private final Session session;
  private Optional<Pending> pending = Optional.empty();
  private Optional<AcceptedInvite> accepted = Optional.empty();

  private record Pending(Carrier carrier, Incoming incoming) {
  }

  TheirOffers(Session session) {
    this.session = session;
  }

  /** Whether a request waits for our answer, or our 2xx for its ACK. */
  boolean pending() {
    return pending.isPresent() || accepted.isPresent();
  }

  /** A re-INVITE. */
  void invited(Incoming incoming) {
    if (!refusedAtOnce(incoming)) {
      session.heed(incoming.request());
      offered(Carrier.INVITE, incoming);
    }
  }

  /** An UPDATE; without an offer it only refreshes the session. */
  void updated(Incoming incoming) {
    if (Bodies.description(incoming.request()).isEmpty()) {
      if (SessionInterval.tooSmall(incoming.request())) {
        tooSmall(incoming);
        return;
      }
      session.heed(incoming.request());
      incoming.send(success(incoming));
    } else if (!refusedAtOnce(incoming)) {
      session.heed(incoming.request());
      offered(Carrier.UPDATE, incoming);
    }
  }

  /** A PRACK with an offer. */
  void pracked(Incoming incoming) {
    if (!refusedAtOnce(incoming)) {
      offered(Carrier.PRACK, incoming);
    }
  }

  void respond(Carrier carrier, Description description) {
    take(carrier).ifPresent(waiting -> {
      Response response = success(waiting.incoming());
      Bodies.describe(response, description);
      session.described(description);
      if (carrier == Carrier.INVITE) {
        accept(waiting.incoming(), response);
      } else {
        waiting.incoming().send(response);
      }
    });
  }

  void refuse(Carrier carrier, int status) {
    take(carrier).ifPresent(waiting -> refuse(waiting.incoming(), status));
  }

  /** Sends a 2xx to an INVITE until it is acknowledged. */
  void accept(Incoming invite, Response response) {
    AcceptedInvite waiting =
        new AcceptedInvite(invite, response, session.stage().sender().thread(), session::giveUp);
    accepted = Optional.of(waiting);
    waiting.begin();
  }

  void acknowledged(Incoming ack) {
    accepted.flatMap(waiting -> waiting.acknowledged(ack)).ifPresent(answer -> {
      forgetAccepted();
      session.tell(new CallInput.Acknowledged(answer));
    });
  }

  /** The dialog ends: who still waits is told (RFC 3261 §15.1.2). */
  void end() {
    pending.ifPresent(waiting -> waiting.incoming().answer(Response.REQUEST_TERMINATED, session.key().localTag()));
    pending = Optional.empty();
    forgetAccepted();
  }

  /** A 2xx with Contact, abilities and the session timer. */
  Response success(Incoming incoming) {
    Response response = incoming.response(Response.OK, session.key().localTag());
    if (!incoming.method().equals(Request.PRACK)) {
      response.setHeader(session.line().contact(session.stage().sender().wire(), incoming.source()));
      session.line().tellAbilities(response);
      session.timer().restart(SessionInterval.answer(incoming.request(), response));
    }
    return response;
  }

  private boolean refusedAtOnce(Incoming incoming) {
    if (SessionInterval.tooSmall(incoming.request())) {
      tooSmall(incoming);
    } else if (session.ourOffers().pending()) {
      refuse(incoming, Response.REQUEST_PENDING);
    } else if (pending()) {
      refuse(incoming, Response.SERVER_INTERNAL_ERROR);
    } else {
      return false;
    }
    return true;
  }

  private void offered(Carrier carrier, Incoming incoming) {
    pending = Optional.of(new Pending(carrier, incoming));
    session.tell(new CallInput.RemoteOffer(carrier, Bodies.description(incoming.request())));
  }

  private Optional<Pending> take(Carrier carrier) {
    Optional<Pending> waiting = pending.filter(asked -> asked.carrier() == carrier);
    waiting.ifPresent(asked -> pending = Optional.empty());
    return waiting;
  }

  private void refuse(Incoming incoming, int status) {
    Response response = incoming.response(status, session.key().localTag());
    if (status == Response.SERVER_INTERNAL_ERROR) {
      int most = 10;
      Headers.set(response, "Retry-After", String.valueOf(session.stage().sender().tokens().random().nextInt(most)));
    }
    incoming.send(response);
  }

  private void tooSmall(Incoming incoming) {
    Response response = incoming.response(INTERVAL_TOO_SMALL, session.key().localTag());
    SessionInterval.tellLeast(response);
    incoming.send(response);
  }

  private void forgetAccepted() {
    accepted.ifPresent(AcceptedInvite::stop);
    accepted = Optional.empty();
  }
}
