package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.Optional;
import javax.sip.message.Response;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.message.Bodies;
import org.diapason.sip.message.Headers;
import org.diapason.sip.transaction.Incoming;

/**
 * A provisional response of ours that is repeated until its PRACK comes (RFC 3262 §3). Confined to the signalling
 * thread.
 */
final class ReliableProvisional {

  private static final Duration T1 = Duration.ofMillis(500);
  private static final Duration END = T1.multipliedBy(64);
  private static final int FIRST_NUMBERS = 1 << 20;

  private final Incoming invite;
  private final Response response;
  private final Session session;
  private final Runnable lost;
  private final int number;
  private Duration wait = T1;
  private Duration waited = Duration.ZERO;
  private Optional<Scheduler.Task> timer = Optional.empty();

  /**
   * @param lost no PRACK came
   */
  ReliableProvisional(Incoming invite, Response response, Session session, Runnable lost) {
    this.invite = invite;
    this.response = response;
    this.session = session;
    this.lost = lost;
    this.number = 1 + session.stage().sender().tokens().random().nextInt(FIRST_NUMBERS);
  }

  void begin() {
    Headers.set(response, "Require", "100rel");
    Headers.set(response, "RSeq", String.valueOf(number));
    session.expectPracks(this::pracked);
    invite.send(response);
    arm();
  }

  void stop() {
    timer.ifPresent(Scheduler.Task::cancel);
  }

  private void pracked(Incoming prack) {
    String wanted = number + " " + invite.sequence() + " INVITE";
    if (!Headers.value(prack.request(), "RAck").map(value -> value.replaceAll("\\s+", " ")).filter(wanted::equals)
        .isPresent()) {
      prack.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, session.key().localTag());
      return;
    }
    stop();
    if (Bodies.description(prack.request()).isPresent()) {
      session.theirOffers().pracked(prack);
    } else {
      prack.answer(Response.OK, session.key().localTag());
    }
  }

  private void arm() {
    timer = Optional.of(session.stage().sender().thread().after(wait, this::due));
  }

  private void due() {
    waited = waited.plus(wait);
    if (waited.compareTo(END) >= 0) {
      lost.run();
      return;
    }
    invite.send((Response) response.clone());
    wait = wait.multipliedBy(2);
    arm();
  }
}
