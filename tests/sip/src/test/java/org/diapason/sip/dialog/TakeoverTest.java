package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.call.Introduction;
import org.diapason.core.watch.Replaces;
import org.diapason.sip.rig.Message;
import org.junit.jupiter.api.Test;

/** Calls that take the place of another one (RFC 3891). */
final class TakeoverTest extends CallingPhone {

  private static final String DORA = "<sip:dora@field.example>;tag=d1";

  private void comes(Message dialog, String replaces, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "Replaces: " + replaces;
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = OFFER.sdp();
    peer.send(peer.request("INVITE", dialog.contact(), 1, "take-1", DORA, "<sip:anna@here>", all), dialog.source());
  }

  private static String named(Message invite, String farTag) {
    return invite.header("Call-ID") + ";from-tag=" + farTag + ";to-tag=" + invite.tag("From").orElseThrow();
  }

  @Test
  void anotherPhoneTakesAnAnsweredCallOver() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    comes(invite, named(invite, "far"), "Require: replaces", "Referred-By: <sip:bert@field.example>");

    IncomingCall taking = phone.told.nextCall();
    assertThat(taking.replaces()).contains(call);
    assertThat(taking.referredBy()).contains(Address.of("bert", "field.example"));
    phone.signalling.accept(taking.id(), ANSWER);
    peer.response(200);
    phone.signalling.bye(call);
    assertThat(peer.request("BYE").header("Call-ID")).isEqualTo(invite.header("Call-ID"));
  }

  @Test
  void aCallThatWeMakeMayBeTakenWhileItRings() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 180, "far");
    phone.told.next(call, CallInput.Progress.class);
    comes(invite, named(invite, "far") + ";early-only");

    assertThat(phone.told.nextCall().replaces()).contains(call);
  }

  @Test
  void earlyOnlyLeavesAnAnsweredCallAlone() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    comes(invite, named(invite, "far") + ";early-only");

    peer.response(486);
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void aCallThatRingsHereIsNotTaken() {
    CallId probe = phone.call("somebody");
    Message known = peer.request("INVITE");
    peer.answer(known, 486, "x");
    phone.told.next(probe, CallInput.Refused.class);
    peer.send(peer.request("INVITE", known.contact(), 1, "call-1", "<sip:bert@far.example>;tag=b1", "<sip:anna@here>",
        OFFER.sdp()), known.source());
    CallId ringing = phone.told.nextCall().id();
    phone.signalling.ring(ringing);
    String ours = peer.response(180).tag("To").orElseThrow();

    comes(known, "call-1;from-tag=b1;to-tag=" + ours);

    peer.response(481);
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void wrongTagsTakeNothing() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    String callId = invite.header("Call-ID");
    String ours = invite.tag("From").orElseThrow();
    for (String wrong : new String[] {callId + ";to-tag=" + ours + ";from-tag=fa",
        callId + ";to-tag=far;from-tag=" + ours, callId + "x;to-tag=" + ours + ";from-tag=far"}) {
      comes(invite, wrong);
      peer.response(481);
      peer.forget();
    }
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void aCallOfAnotherAccountIsNotTaken() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    AccountId second = new AccountId("a2");
    phone.settings.set(AccountSettings.DOMAIN, second.owner(), peer.domain());
    phone.settings.set(AccountSettings.TRANSPORT, second.owner(), Transport.UDP);
    phone.settings.set(AccountSettings.USER, second.owner(), "bureau");
    phone.signalling.register(Account.read(second, phone.settings).orElseThrow(), Duration.ofSeconds(600));
    Message register = peer.request("REGISTER");
    peer.grant(register, 600);
    phone.told.next(RegistrationInput.Registered.class);

    comes(register, named(invite, "far"));

    peer.response(481);
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void aHeaderThatIsNoneIsRefused() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    comes(invite, "nothing");

    peer.response(400);
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void ourCallSaysWhatItReplacesAndOnWhoseBehalf() {
    CallId call = CallId.fresh();
    phone.signalling.route(call, phone.account(), Address.of("bert", "127.0.0.1"),
        new Introduction(Optional.of(new Replaces("a@b", "t", "f", true)),
            Optional.of(Address.of("carla", "field.example"))));
    phone.told.next(call, CallInput.Routed.class);
    phone.signalling.invite(call, OFFER);

    Message invite = peer.request("INVITE");
    assertThat(invite.header("Replaces")).isEqualTo("a@b;to-tag=t;from-tag=f;early-only");
    assertThat(invite.header("Require")).isEqualTo("replaces");
    assertThat(invite.header("Referred-By")).isEqualTo("<sip:carla@field.example>");
  }

  @Test
  void anOrdinaryCallReplacesNothing() {
    phone.call("bert");

    Message invite = peer.request("INVITE");
    assertThat(invite.header("Replaces") + invite.header("Require") + invite.header("Referred-By")).isEmpty();
    assertThat(invite.all("Supported").toString()).contains("replaces");
  }
}
