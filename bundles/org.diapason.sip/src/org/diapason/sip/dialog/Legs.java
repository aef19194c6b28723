package org.diapason.sip.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallListener;
import org.diapason.core.call.CallSignalling;
import org.diapason.core.call.DigitCarrier;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.call.Introduction;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Way;
import org.diapason.sip.message.AutoAnswer;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Parties;
import org.diapason.sip.message.Requests;
import org.diapason.sip.refer.ReferTo;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All calls of one phone or exchange on the wire. The port's methods hop to the signalling thread, the rest is confined
 * to it.
 */
public final class Legs implements CallSignalling {

  private static final CallInput NOT_ANSWERED =
      new CallInput.TransferRefused(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "");
  private static final Logger LOG = LoggerFactory.getLogger(Legs.class);

  private final Stage stage;
  private final Sender sender;
  private final Table table;

  public Legs(Sender sender, Side side, CallListener listener) {
    this.sender = sender;
    this.table = new Table(sender.thread());
    this.stage = new Stage(sender, side, listener, table);
  }

  @Override
  public void route(CallId call, Account account, Address to, Introduction introduction) {
    sender.thread().execute(() -> stage.side().find(account, to, way -> {
      switch (way) {
        case Way.None none -> stage.tell(call, new CallInput.Unreachable(none.problem().about(call)));
        case Way.Found found -> {
          Target first = found.route().flow().orElseThrow();
          table.add(call, new ClientInvite(call, found, to, introduction, stage));
          stage.tell(call, new CallInput.Routed(sender.wire().local(first, found.line().trust()).getAddress()));
        }
      }
    }));
  }

  @Override
  public void invite(CallId call, Description offer) {
    leg(call, leg -> leg.invite(offer));
  }

  @Override
  public void ring(CallId call) {
    leg(call, Leg::ring);
  }

  @Override
  public void accept(CallId call, Description description) {
    leg(call, leg -> leg.accept(description));
  }

  @Override
  public void refuse(CallId call, int status) {
    leg(call, leg -> leg.refuse(status));
  }

  @Override
  public void redirect(CallId call, Address target) {
    leg(call, leg -> leg.redirect(target));
  }

  @Override
  public void acknowledge(CallId call, Optional<Description> answer) {
    leg(call, leg -> {
      if (!leg.acknowledge(answer)) {
        leg.session().ifPresent(session -> session.ourOffers().acknowledge(answer));
      }
    });
  }

  @Override
  public void cancel(CallId call) {
    leg(call, Leg::cancel);
  }

  @Override
  public void bye(CallId call) {
    session(call, Session::bye);
  }

  @Override
  public void reoffer(CallId call, Description offer) {
    session(call, session -> session.ourOffers().reoffer(offer));
  }

  @Override
  public void respond(CallId call, Carrier carrier, Description description) {
    anySession(call, session -> session.theirOffers().respond(carrier, description));
  }

  @Override
  public void refuseOffer(CallId call, Carrier carrier, int status) {
    anySession(call, session -> session.theirOffers().refuse(carrier, status));
  }

  @Override
  public void refer(CallId call, Address to) {
    answered(call, session -> session.ourRefer().refer(new ReferTo(to, Optional.empty())));
  }

  @Override
  public void refer(CallId call, CallId other) {
    answered(call, session -> table.leg(other).flatMap(Leg::session).filter(Session::answered).ifPresentOrElse(
        aside -> session.ourRefer().refer(aside.dialog().referTo()), () -> session.tell(NOT_ANSWERED)));
  }

  @Override
  public void answerRefer(CallId call, int status) {
    session(call, session -> session.theirRefer().answer(status));
  }

  @Override
  public void referProgress(CallId call, int status) {
    session(call, session -> session.theirRefer().progress(status));
  }

  @Override
  public void digit(CallId call, char digit, DigitCarrier carrier) {
    session(call, session -> session.digit(digit, carrier));
  }

  /**
   * Takes an INVITE that was let through.
   *
   * @param line that is called
   * @param keep whether requests go back where the INVITE came from whatever its Contact says
   */
  public void invited(Incoming invite, Line line, boolean keep, boolean verified) {
    Table.InviteKey key = new Table.InviteKey(invite.callId(), invite.fromTag());
    Optional<ServerInvite> known = table.theirs(key);
    if (known.isPresent() && known.get().repeats(invite)) {
      return;
    }
    boolean merged = known.filter(leg -> leg.isMergedWith(invite)).isPresent();
    if (InviteCheck.refused(invite, merged, sender.tokens().fresh())) {
      return;
    }
    Takeover takeover = Takeover.wanted(invite.request(), line, table);
    if (takeover instanceof Takeover.Refused refused) {
      invite.answer(refused.status(), sender.tokens().fresh());
      return;
    }
    CallId call = CallId.fresh();
    LOG.info("INVITE of theirs: call={} sip={}", call, invite.callId());
    Session session = new Session(call, line,
        Dialog.asServer(invite.request(), sender.tokens().fresh(), invite.source()), keep, stage);
    session.heed(invite.request());
    ServerInvite leg = new ServerInvite(call, invite, session, stage);
    table.add(session);
    table.add(call, leg);
    table.add(key, leg);
    Optional<Address> asserted = verified ? Parties.asserted(invite.request()) : Optional.empty();
    Address from = asserted.orElseGet(() -> Parties.from(invite.request()));
    IncomingCall incoming = new IncomingCall(call, line.account(), from, Parties.to(invite.request()),
        asserted.isPresent(), Parties.hides(invite.request()),
        verified ? AutoAnswer.asked(invite.request()) : Optional.empty(), Bodies.description(invite.request()),
        sender.wire().local(invite.source(), line.trust()).getAddress(),
        takeover instanceof Takeover.Of other ? Optional.of(other.call()) : Optional.empty(),
        Parties.referredBy(invite.request()));
    if (!stage.listener().incoming(incoming)) {
      leg.refuse(Response.SERVICE_UNAVAILABLE);
    }
  }

  /** Takes a request. */
  public void request(Incoming incoming) {
    if (incoming.method().equals(Request.CANCEL)) {
      cancelled(incoming);
    } else if (!incoming.toTag().isEmpty()) {
      inside(incoming);
    } else if (!incoming.method().equals(Request.ACK)) {
      stage.side().outside(incoming, this);
    }
  }

  /** Takes a response that no transaction waits for. */
  public void stray(Response response) {
    String tag = ((FromHeader) response.getHeader(FromHeader.NAME)).getTag();
    String callId = ((CallIdHeader) response.getHeader(CallIdHeader.NAME)).getCallId();
    String remote = ((ToHeader) response.getHeader(ToHeader.NAME)).getTag();
    if (tag != null && remote != null && response.getStatusCode() / 100 == 2) {
      table.ours(new Table.InviteKey(callId, tag)).filter(invite -> invite.isOf(response))
          .ifPresentOrElse(invite -> invite.late(response),
              () -> table.session(new DialogKey(callId, tag, remote)).ifPresent(session -> session.repeated(response)));
    }
  }

  /** Answers OPTIONS (RFC 3261 §11.2). */
  public void tellAbilities(Incoming options) {
    Response response = options.response(Response.OK, sender.tokens().fresh());
    Requests.tellAbilities(response);
    options.send(response);
  }

  /** The dialog of a call as far as it has one. On the signalling thread. */
  public Optional<DialogKey> dialog(CallId call) {
    sender.thread().assertCurrent();
    return table.leg(call).flatMap(Leg::session).map(Session::key);
  }

  /** The calls, dialogs and INVITEs that are held now, by name. On the signalling thread. */
  public List<String> holdings() {
    sender.thread().assertCurrent();
    return table.holdings();
  }

  private void inside(Incoming incoming) {
    DialogKey key = new DialogKey(incoming.callId(), incoming.toTag(), incoming.fromTag());
    Optional<Session> session =
        table.session(key).filter(found -> found.trusts(incoming.source().host()));
    if (session.isPresent()) {
      session.get().request(incoming);
    } else if (!incoming.method().equals(Request.ACK)) {
      incoming.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "");
    }
  }

  private void cancelled(Incoming cancel) {
    table.theirs(new Table.InviteKey(cancel.callId(), cancel.fromTag())).filter(invite -> invite.isMeantBy(cancel))
        .ifPresentOrElse(invite -> invite.cancelled(cancel),
            () -> cancel.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, sender.tokens().fresh()));
  }

  private void leg(CallId call, Consumer<Leg> job) {
    sender.thread().execute(() -> table.leg(call).ifPresent(job));
  }

  private void session(CallId call, Consumer<Session> job) {
    leg(call, leg -> leg.session().ifPresent(job));
  }

  /** As transfers want it. */
  private void answered(CallId call, Consumer<Session> job) {
    session(call, session -> {
      if (session.answered()) {
        job.accept(session);
      } else {
        session.tell(NOT_ANSWERED);
      }
    });
  }

  /** Before the answer each branch may have brought an offer. */
  private void anySession(CallId call, Consumer<Session> job) {
    leg(call, leg -> leg.session().ifPresentOrElse(job, () -> {
      if (leg instanceof ClientInvite early) {
        early.branches().forEach(job);
      }
    }));
  }
}
