package org.diapason.sip.dialog;

import java.util.List;
import java.util.Optional;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.diapason.core.call.CallId;
import org.diapason.core.watch.Replaces;
import org.diapason.sip.line.Line;
import org.diapason.sip.message.Headers;
import org.diapason.sip.refer.ReplacesHeader;

/** Which of our calls an INVITE wants the place of (RFC 3891 §3). */
sealed interface Takeover {

  /** An INVITE for itself. */
  record None() implements Takeover {
  }

  record Of(CallId call) implements Takeover {
  }

  /** To be answered by that status. */
  record Refused(int status) implements Takeover {
  }

  /**
   * Looks for the dialog: by both tags, of the line that the INVITE came to, and answered already unless it is ours that
   * rings somewhere.
   */
  static Takeover wanted(Request invite, Line line, Table table) {
    List<Header> named = Headers.all(invite, ReplacesHeader.NAME, Header.class);
    if (named.isEmpty()) {
      return new None();
    }
    Optional<Replaces> replaces = named.size() == 1 && Headers.value(invite, "Join").isEmpty()
        ? ReplacesHeader.read(Headers.value(named.getFirst())) : Optional.empty();
    return replaces.map(other -> of(other, line, table)).orElseGet(() -> new Refused(Response.BAD_REQUEST));
  }

  private static Takeover of(Replaces replaces, Line line, Table table) {
    Optional<Session> session = table.session(new DialogKey(replaces.callId(), replaces.toTag(), replaces.fromTag()))
        .filter(found -> found.line().account().equals(line.account()));
    Optional<Leg> leg = session.flatMap(found -> table.leg(found.call()));
    if (leg.isEmpty() || !session.get().answered() && !(leg.get() instanceof ClientInvite)) {
      return new Refused(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
    }
    return session.get().answered() && replaces.earlyOnly() ? new Refused(Response.BUSY_HERE)
        : new Of(session.get().call());
  }
}
