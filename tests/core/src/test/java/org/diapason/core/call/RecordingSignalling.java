package org.diapason.core.call;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.account.Account;
import org.diapason.core.address.Address;
import org.diapason.core.media.Description;
import org.diapason.core.media.OfferAnswer.Carrier;

/** Notes what a phone puts on the wire, as words like {@code "refuse c1 486"}. */
final class RecordingSignalling implements CallSignalling {

  final List<String> sent = new CopyOnWriteArrayList<>();

  @Override
  public void route(CallId call, Account account, Address to, Introduction introduction) {
    sent.add("route " + call + " " + to.user());
  }

  @Override
  public void invite(CallId call, Description offer) {
    sent.add("invite " + call);
  }

  @Override
  public void ring(CallId call) {
    sent.add("ring " + call);
  }

  @Override
  public void accept(CallId call, Description description) {
    sent.add("accept " + call);
  }

  @Override
  public void refuse(CallId call, int status) {
    sent.add("refuse " + call + " " + status);
  }

  @Override
  public void redirect(CallId call, Address target) {
    sent.add("redirect " + call + " " + target.user());
  }

  @Override
  public void acknowledge(CallId call, Optional<Description> answer) {
    sent.add("acknowledge " + call);
  }

  @Override
  public void cancel(CallId call) {
    sent.add("cancel " + call);
  }

  @Override
  public void bye(CallId call) {
    sent.add("bye " + call);
  }

  @Override
  public void reoffer(CallId call, Description offer) {
    sent.add("reoffer " + call);
  }

  @Override
  public void respond(CallId call, Carrier carrier, Description description) {
    sent.add("respond " + call + " " + carrier);
  }

  @Override
  public void refuseOffer(CallId call, Carrier carrier, int status) {
    sent.add("refuseOffer " + call + " " + status);
  }

  @Override
  public void digit(CallId call, char digit, DigitCarrier carrier) {
    sent.add("digit " + call + " " + digit + " " + carrier);
  }

  @Override
  public void refer(CallId call, Address to) {
    sent.add("refer " + call + " " + to.user());
  }

  @Override
  public void refer(CallId call, CallId other) {
    sent.add("refer " + call + " " + other);
  }

  @Override
  public void answerRefer(CallId call, int status) {
    sent.add("answerRefer " + call + " " + status);
  }

  @Override
  public void referProgress(CallId call, int status) {
    sent.add("referProgress " + call + " " + status);
  }
}
