package org.diapason.sip.dialog;

import java.util.Optional;
import javax.sip.header.ReasonHeader;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.Description;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.transaction.Incoming;

/** A call that we get. Confined to the signalling thread. */
final class ServerInvite implements Leg {

  private final CallId call;
  private final Incoming invite;
  private final Session session;
  private final Stage stage;
  private final boolean mustBeReliable;
  private Optional<ReliableProvisional> ringing = Optional.empty();
  private Optional<Response> accepted = Optional.empty();
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
    session.line().tellAbilities(response);
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
    finish();
    session.answer();
    stage.table().removeLater(key(), this);
    Response response = session.theirOffers().success(invite);
    Bodies.describe(response, description);
    accepted = Optional.of((Response) response.clone());
    session.described(description);
    session.theirOffers().accept(invite, response);
  }

  @Override
  public void refuse(int status) {
    if (answered) {
      return;
    }
    end(invite.response(status, session.key().localTag()));
  }

  @Override
  public void redirect(Address target) {
    if (answered) {
      return;
    }
    Response response = invite.response(Response.MOVED_TEMPORARILY, session.key().localTag());
    response.setHeader(Headers.contact(Headers.uri(target.uri())));
    end(response);
  }

  private void end(Response failure) {
    answer();
    invite.send(failure);
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

  /** Whether a CANCEL means this INVITE, or an INVITE is this one again: the same transaction. */
  boolean isMeantBy(Incoming request) {
    return request.branch().equals(invite.branch()) && request.sequence() == invite.sequence();
  }

  /** Whether an INVITE is the same request, which came on another way (RFC 3261 §8.2.2.2). */
  boolean isMergedWith(Incoming request) {
    return request.sequence() == invite.sequence();
  }

  /**
   * Answers the INVITE that we have accepted already: it was sent again because our 2xx was lost. The library forgets
   * its transaction after eight seconds, not after 64·T1 (RFC 6026 §7.1).
   */
  boolean repeats(Incoming again) {
    if (!isMeantBy(again) || accepted.isEmpty()) {
      return false;
    }
    again.send((Response) accepted.get().clone());
    return true;
  }

  private void answer() {
    finish();
    stage.table().remove(key(), this);
  }

  private void finish() {
    answered = true;
    ringing.ifPresent(ReliableProvisional::stop);
  }

  private Table.InviteKey key() {
    return new Table.InviteKey(invite.callId(), invite.fromTag());
  }
}
