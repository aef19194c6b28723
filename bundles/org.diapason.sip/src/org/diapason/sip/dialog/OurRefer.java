package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.Optional;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.call.CallInput;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.message.DisplayName;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Marked;
import org.diapason.sip.message.Requests;
import org.diapason.sip.refer.ReferTo;
import org.diapason.sip.refer.Sipfrag;
import org.diapason.sip.transaction.Attempt;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Reply;

/** Our REFER in a dialog, one at a time, and what the far side tells of it. Confined to the signalling thread. */
final class OurRefer {

  /** How long news are waited for; a far side that stops telling does not stand in the way of another REFER for ever. */
  private static final Duration LIFE = Duration.ofSeconds(180);

  private final Session session;
  private Optional<Attempt> asked = Optional.empty();
  private Optional<Scheduler.Task> patience = Optional.empty();

  OurRefer(Session session) {
    this.session = session;
  }

  void refer(ReferTo to) {
    if (asked.isPresent()) {
      session.tell(new CallInput.TransferRefused(Response.REQUEST_PENDING, ""));
      return;
    }
    Request request = session.dialog().request(Request.REFER);
    Headers.set(request, ReferTo.NAME, to.value());
    Headers.set(request, "Referred-By", Requests.party(session.line().identity().withDisplayName(""), ""));
    Requests.tellAbilities(request);
    asked = Optional.of(session.send(request, this::replied));
  }

  /** Takes a NOTIFY of event {@code refer}. */
  void notified(Incoming notify) {
    if (asked.isEmpty() || !means(notify)) {
      notify.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, session.key().localTag());
      return;
    }
    Optional<Marked> state = Marked.of(notify.request(), "Subscription-State");
    Optional<Sipfrag> said = Sipfrag.of(notify.request());
    boolean terminated = state.filter(now -> now.token().equals("terminated")).isPresent();
    if (state.isEmpty() || said.isEmpty() && !terminated) {
      notify.answer(Response.BAD_REQUEST, session.key().localTag());
      return;
    }
    notify.answer(Response.OK, session.key().localTag());
    boolean last = terminated || said.filter(Sipfrag::last).isPresent();
    if (last) {
      end();
    } else {
      awaitNews();
    }
    session.tell(new CallInput.TransferProgress(said.map(Sipfrag::status).orElse(Response.TRYING),
        said.map(Sipfrag::phrase).orElse(""), last));
  }

  private void replied(Reply reply) {
    switch (reply) {
      case Reply.Provisional _ -> { }
      case Reply.Final last when last.success() -> {
        boolean silent = Headers.value(last.response(), "Refer-Sub").filter("false"::equalsIgnoreCase).isPresent();
        if (silent) {
          end();
        } else if (asked.isPresent()) {
          awaitNews();
        }
        session.tell(new CallInput.TransferAccepted(silent));
      }
      case Reply.Final last -> refused(last.status(), DisplayName.clean(last.response().getReasonPhrase()));
      case Reply.Failed _ -> refused(Response.REQUEST_TIMEOUT, "");
    }
  }

  /** Nothing is waited for any more. */
  void end() {
    asked = Optional.empty();
    patience.ifPresent(Scheduler.Task::cancel);
    patience = Optional.empty();
  }

  private void awaitNews() {
    patience.ifPresent(Scheduler.Task::cancel);
    patience = Optional.of(session.stage().sender().thread().after(LIFE, this::end));
  }

  private void refused(int status, String phrase) {
    end();
    session.tell(new CallInput.TransferRefused(status, phrase));
  }

  /** From the second REFER of a dialog on its number stands as id (RFC 3515 §2.4.6). */
  private boolean means(Incoming notify) {
    CSeqHeader number = (CSeqHeader) asked.orElseThrow().request().getHeader(CSeqHeader.NAME);
    return Marked.of(notify.request(), "Event").flatMap(event -> event.parameter("id"))
        .filter(id -> !id.equals(String.valueOf(number.getSeqNumber()))).isEmpty();
  }
}
