package org.diapason.sip.dialog;

import gov.nist.javax.sip.message.SIPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.Introduction;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.message.Headers;
import org.diapason.sip.message.Parties;
import org.diapason.sip.refer.ReferTo;
import org.diapason.sip.refer.Sipfrag;
import org.diapason.sip.transaction.Incoming;
import org.diapason.sip.transaction.Reply;

/** The far side's REFER in a dialog, one at a time, and what we tell of it. Confined to the signalling thread. */
final class TheirRefer {

  /** How long the far side is told. */
  private static final Duration LIFE = Duration.ofSeconds(180);

  /** After that news are told again to who had no time for them. */
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final int TRIES = 5;

  private final Session session;
  private Optional<Incoming> pending = Optional.empty();
  private Optional<Long> told = Optional.empty();
  private Optional<News> latest = Optional.empty();
  private Optional<Scheduler.Task> end = Optional.empty();
  private int referrals;

  private record News(String event, int status, String state) {
  }

  TheirRefer(Session session) {
    this.session = session;
  }

  /** A REFER within the dialog. */
  void requested(Incoming refer) {
    List<String> targets = Headers.all(refer.request(), ReferTo.NAME, Header.class).stream()
        .map(Headers::value).toList();
    if (targets.size() != 1) {
      refuse(refer, Response.BAD_REQUEST);
    } else if (!session.answered()) {
      refuse(refer, Response.FORBIDDEN);
    } else if (pending.isPresent() || told.isPresent()) {
      refuse(refer, Response.REQUEST_PENDING);
    } else {
      switch (ReferTo.read(targets.getFirst(), session.line().identity().host())) {
        case ReferTo.Reading.Refused refused -> refuse(refer, refused.status());
        case ReferTo.Reading.Wanted wanted -> {
          pending = Optional.of(refer);
          Optional<Address> by = Parties.referredBy(refer.request());
          session.tell(new CallInput.TransferRequested(wanted.to().target(),
              new Introduction(wanted.to().replaces(), by)));
        }
      }
    }
  }

  void answer(int status) {
    pending.ifPresent(refer -> {
      pending = Optional.empty();
      Response response = refer.response(status, session.key().localTag());
      if (status / 100 != 2) {
        refer.send(response);
        return;
      }
      boolean silent = Headers.value(refer.request(), "Refer-Sub").filter("false"::equalsIgnoreCase).isPresent();
      response.setHeader(session.line().contact(session.stage().sender().wire(), refer.source()));
      if (silent) {
        Headers.set(response, "Refer-Sub", "false");
      }
      refer.send(response);
      if (!silent) {
        begin(refer.sequence());
      }
    });
  }

  /** Tells how far the call is that was asked for. */
  void progress(int status) {
    if (told.isPresent()) {
      boolean last = status >= 200;
      tell(status, last ? "terminated;reason=noresource" : "active;expires=" + LIFE.toSeconds());
      if (last) {
        stop();
      }
    }
  }

  /** The dialog ends: who still waits is told (RFC 3261 §15.1.2). */
  void end() {
    pending.ifPresent(refer -> refer.answer(Response.REQUEST_TERMINATED, session.key().localTag()));
    pending = Optional.empty();
    latest = Optional.empty();
    stop();
  }

  private void begin(long sequence) {
    told = Optional.of(sequence);
    referrals++;
    end = Optional.of(session.stage().sender().thread().after(LIFE, () -> {
      tell(Response.TRYING, "terminated;reason=timeout");
      stop();
    }));
    progress(Response.TRYING);
  }

  private void tell(int status, String state) {
    News news = new News(referrals > 1 ? "refer;id=" + told.orElseThrow() : "refer", status, state);
    latest = Optional.of(news);
    send(news, TRIES);
  }

  /** Some have no time for it while a re-INVITE is under way: 491, which RFC 3261 §21.4.27 has for other requests. */
  private void send(News news, int tries) {
    Optional<Long> about = told;
    Request notify = session.dialog().request(Request.NOTIFY);
    Headers.set(notify, "Event", news.event());
    Headers.set(notify, "Subscription-State", news.state());
    new Sipfrag(news.status(), SIPResponse.getReasonPhrase(news.status())).into(notify);
    session.send(notify, reply -> {
      if (reply instanceof Reply.Final last && last.status() == Response.REQUEST_PENDING && tries > 1) {
        session.stage().sender().thread().after(AGAIN, () -> repeat(news, tries - 1));
      } else if ((reply instanceof Reply.Failed || reply instanceof Reply.Final last && !last.success()) && told.equals(about)) {
        stop();
      }
    });
  }

  private void repeat(News news, int tries) {
    if (latest.filter(news::equals).isPresent()) {
      send(news, tries);
    }
  }

  private void stop() {
    told = Optional.empty();
    end.ifPresent(Scheduler.Task::cancel);
    end = Optional.empty();
  }

  private void refuse(Incoming refer, int status) {
    refer.answer(status, session.key().localTag());
  }
}
