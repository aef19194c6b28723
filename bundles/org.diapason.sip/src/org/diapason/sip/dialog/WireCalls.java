package org.diapason.sip.dialog;

import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallSignalling;
import org.diapason.core.call.DigitCarrier;
import org.diapason.core.call.Introduction;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;

/** The call side of the ports that a phone's signalling and an exchange have in common. */
public abstract class WireCalls implements CallSignalling {

  /** The calls of this side. */
  protected abstract Legs legs();

  @Override
  public final void route(CallId call, Account account, Address to, Introduction introduction) {
    legs().route(call, account, to, introduction);
  }

  @Override
  public final void invite(CallId call, Description offer) {
    legs().invite(call, offer);
  }

  @Override
  public final void ring(CallId call) {
    legs().ring(call);
  }

  @Override
  public final void accept(CallId call, Description description) {
    legs().accept(call, description);
  }

  @Override
  public final void refuse(CallId call, int status) {
    legs().refuse(call, status);
  }

  @Override
  public final void redirect(CallId call, Address target) {
    legs().redirect(call, target);
  }

  @Override
  public final void acknowledge(CallId call, Optional<Description> answer) {
    legs().acknowledge(call, answer);
  }

  @Override
  public final void cancel(CallId call) {
    legs().cancel(call);
  }

  @Override
  public final void bye(CallId call) {
    legs().bye(call);
  }

  @Override
  public final void reoffer(CallId call, Description offer) {
    legs().reoffer(call, offer);
  }

  @Override
  public final void respond(CallId call, Carrier carrier, Description description) {
    legs().respond(call, carrier, description);
  }

  @Override
  public final void refuseOffer(CallId call, Carrier carrier, int status) {
    legs().refuseOffer(call, carrier, status);
  }

  @Override
  public final void refer(CallId call, Address to) {
    legs().refer(call, to);
  }

  @Override
  public final void refer(CallId call, CallId other) {
    legs().refer(call, other);
  }

  @Override
  public final void answerRefer(CallId call, int status) {
    legs().answerRefer(call, status);
  }

  @Override
  public final void referProgress(CallId call, int status) {
    legs().referProgress(call, status);
  }

  @Override
  public final void digit(CallId call, char digit, DigitCarrier carrier) {
    legs().digit(call, digit, carrier);
  }
}
