package org.diapason.sip.dialog;

import java.util.Optional;
import javax.sip.header.ReasonHeader;
import javax.sip.message.Response;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.Description;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Requests;
import org.diapason.sip.transaction.Incoming;

/** A call that we get. Confined to the signalling thread. */
final class ServerInvite implements Leg {

  private final CallId call;
  private final Incoming invite;
  private final Session session;
  private final Stage stage;
  private final boolean mustBeReliable;
  private Optional<ReliableProvisional> ringing = Optional.empty();
  private boolean answered;

  ServerInvite(CallId call, Incoming invite, Session session, Stage stage) {
    this.call = call;
    this.invite = invite;
    this.session = session;
    this.stage = stage;
    this.mustBeReliable = Headers.lists(invite.request(), "Require", "100rel");
  }

  @Override
  public Optional<Session> session() {
    return Optional.of(session);
  }

  @Override
  public void ring() {
    if (answered || ringing.isPresent()) {
      return;
    }
    Response response = invite.response(Response.RINGING, session.key().localTag());
    response.setHeader(session.line().contact(stage.sender().wire(), invite.source()));
    Requests.tellAbilities(response);
    if (mustBeReliable) {
      ReliableProvisional sure =
          new ReliableProvisional(invite, response, session, () -> refuse(Response.SERVER_TIMEOUT));
      ringing = Optional.of(sure);
      sure.begin();
    } else {
      invite.send(response);
    }
  }

  @Override
  public void accept(Description description) {
    if (answered) {
      return;
    }
    answer();
    Response response = session.theirOffers().success(invite);
    Bodies.describe(response, description);
    session.described(description);
    session.theirOffers().accept(invite, response);
  }

  @Override
  public void refuse(int status) {
    if (answered) {
      return;
    }
    answer();
    invite.answer(status, session.key().localTag());
    session.end();
    stage.table().remove(call);
  }

  /** CANCEL of this INVITE (RFC 3261 §9.2). */
  void cancelled(Incoming cancel) {
    cancel.answer(Response.OK, session.key().localTag());
    if (answered) {
      return;
    }
    answer();
    invite.answer(Response.REQUEST_TERMINATED, session.key().localTag());
    boolean elsewhere = Headers.all(cancel.request(), ReasonHeader.NAME, ReasonHeader.class).stream()
        .anyMatch(reason -> reason.getCause() == Response.OK);
    stage.tell(call, new CallInput.Cancelled(elsewhere));
    session.end();
    stage.table().remove(call);
  }

  /** Whether a CANCEL means this INVITE: the same transaction. */
  boolean isMeantBy(Incoming cancel) {
    return cancel.branch().equals(invite.branch()) && cancel.sequence() == invite.sequence();
  }

  private void answer() {
    answered = true;
    ringing.ifPresent(ReliableProvisional::stop);
    stage.table().remove(new Table.InviteKey(invite.callId(), invite.fromTag()), this);
  }
}
