package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.sip.rig.Message;
import org.junit.jupiter.api.Test;

/** What goes on within a dialog, against a far side that the test plays. */
final class WithinCallTest extends CallingPhone {

  @Test
  void requestsFollowTheRecordedRoute() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call, "Record-Route: <sip:inner.invalid;lr>", "Record-Route: <sip:" + peer.domain() + ";lr;x=1>",
        "Contact: <sip:bert@far.invalid>");
    phone.signalling.bye(call);

    Message bye = peer.request("BYE");
    // The route set is turned round: the last recorded one is nearest.
    assertThat(String.join(",", bye.all("Route")).replace(" ", ""))
        .isEqualTo("<sip:" + peer.domain() + ";lr;x=1>,<sip:inner.invalid;lr>");
    assertThat(bye.startLine()).isEqualTo("BYE sip:bert@far.invalid SIP/2.0");
  }

  @Test
  void aReinviteIsAnsweredAndAcknowledged() {
    CallId call = talking(phone);

    phone.signalling.reoffer(call, OFFER);
    Message again = peer.request("INVITE");
    assertThat(again.cseq()).isEqualTo(2);
    peer.answer(again, 200, "", ANSWER.sdp());

    assertThat(phone.told.next(call, CallInput.OfferAnswered.class))
        .isEqualTo(new CallInput.OfferAnswered(Carrier.INVITE_OK, ANSWER));
    phone.signalling.acknowledge(call, Optional.empty());
    assertThat(peer.request("ACK").cseq()).isEqualTo(2);
    peer.answer(again, 200, "", ANSWER.sdp());
    assertThat(peer.request("ACK").cseq()).isEqualTo(2);
  }

  @Test
  void glareIsTold() {
    CallId call = talking(phone);
    phone.signalling.reoffer(call, OFFER);
    peer.answer(peer.request("INVITE"), 491, "");

    assertThat(phone.told.next(call, CallInput.OfferRefused.class).status()).isEqualTo(491);
    peer.request("ACK");
  }

  @Test
  void theirOfferDuringOursIsGlare() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    phone.signalling.reoffer(call, OFFER);
    peer.request("INVITE");

    inside(invite, "INVITE", 5, OFFER.sdp());

    peer.response(491);
    assertThat(phone.told.has(call, CallInput.RemoteOffer.class)).isFalse();
  }

  @Test
  void anUpdateWithAnOfferIsAnsweredByCore() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    inside(invite, "UPDATE", 5, OFFER.sdp());

    assertThat(phone.told.next(call, CallInput.RemoteOffer.class))
        .isEqualTo(new CallInput.RemoteOffer(Carrier.UPDATE, Optional.of(OFFER)));
    phone.signalling.respond(call, Carrier.UPDATE, ANSWER);
    assertThat(peer.response(200).body()).isEqualTo(ANSWER.sdp());
  }

  @Test
  void anUpdateWithoutAnOfferIsAnsweredInside() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    inside(invite, "UPDATE", 5, "Supported: timer", "Session-Expires: 300;refresher=uac");

    assertThat(peer.response(200).header("Session-Expires")).isEqualTo("300;refresher=uac");
    assertThat(phone.told.has(call, CallInput.RemoteOffer.class)).isFalse();
  }

  @Test
  void aReinviteWithoutAnOfferAsksForOurs() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    String text = inside(invite, "INVITE", 5);
    assertThat(phone.told.next(call, CallInput.RemoteOffer.class).offer()).isEmpty();
    phone.signalling.respond(call, Carrier.INVITE, OFFER);
    assertThat(peer.response(200).body()).isEqualTo(OFFER.sdp());

    inside(invite, "ACK", 5, ANSWER.sdp());

    assertThat(phone.told.next(call, CallInput.Acknowledged.class).answer()).contains(ANSWER);
    assertThat(text).startsWith("INVITE");
  }

  @Test
  void anOldSequenceNumberIsRefused() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    inside(invite, "INFO", 9, "Signal=1\r\nDuration=100\r\n");
    peer.response(200);

    inside(invite, "BYE", 8);

    peer.response(500);
    assertThat(phone.told.has(call, CallInput.RemoteHangUp.class)).isFalse();
  }

  @Test
  void aByeWithAWrongTagDoesNotEndTheCall() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    String bye = peer.request("BYE", invite.contact(), 5, invite.header("Call-ID"), "<sip:bert@x>;tag=forged",
        invite.header("From"));
    peer.send(bye, invite.source());

    peer.response(481);
    assertThat(phone.told.has(call, CallInput.RemoteHangUp.class)).isFalse();
  }

  @Test
  void theirDigitIsTold() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);
    inside(invite, "INFO", 5, "Signal=#\r\nDuration=160\r\n");

    assertThat(phone.told.next(call, CallInput.DigitReceived.class).digit()).isEqualTo('#');
  }

  @Test
  void theServerMayWorkThePhone() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);

    inside(invite, "NOTIFY", 5, "Event: hold", "Subscription-State: active");
    peer.response(200);
    phone.told.next(call, CallInput.HoldAsked.class);
    inside(invite, "NOTIFY", 6, "Event: talk", "Subscription-State: active");
    peer.response(200);
    phone.told.next(call, CallInput.TalkAsked.class);
    inside(invite, "NOTIFY", 7, "Event: dance", "Subscription-State: active");
    peer.response(489);
  }

  @Test
  void weRefreshTheSessionByUpdate() {
    CallId call = phone.call("bert");
    talking(peer.request("INVITE"), call, "Allow: INVITE, UPDATE", "Session-Expires: 100;refresher=uac");

    pass(Duration.ofSeconds(51), () -> false);

    Message update = peer.request("UPDATE");
    assertThat(update.header("Session-Expires")).isEqualTo("100;refresher=uac");
    peer.answer(update, 200, "", "Session-Expires: 100;refresher=uac");
  }

  @Test
  void weRefreshByReinviteWhereUpdateIsUnknown() {
    CallId call = phone.call("bert");
    talking(peer.request("INVITE"), call, "Session-Expires: 100;refresher=uac");

    pass(Duration.ofSeconds(51), () -> false);

    Message refresh = peer.request("INVITE");
    assertThat(refresh.body()).isEqualTo(OFFER.sdp());
    peer.answer(refresh, 200, "", "Session-Expires: 100;refresher=uac", ANSWER.sdp());
    peer.request("ACK");
    assertThat(phone.told.has(call, CallInput.OfferAnswered.class)).isFalse();
  }

  @Test
  void aSessionThatIsNotRefreshedEnds() {
    CallId call = phone.call("bert");
    talking(peer.request("INVITE"), call, "Session-Expires: 90;refresher=uas");

    pass(Duration.ofSeconds(70), () -> phone.told.has(call, CallInput.RemoteHangUp.class));

    phone.told.next(call, CallInput.RemoteHangUp.class);
    peer.request("BYE");
  }

  @Test
  void theFarSideHangsUp() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);

    inside(invite, "BYE", 5);

    peer.response(200);
    phone.told.next(call, CallInput.RemoteHangUp.class);
  }
}
