package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.problem.ProblemCode;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that we make, against a far side that the test plays. */
final class CallOutTest {

  private final VirtualTime time = new VirtualTime();
  private final Peer peer = new Peer();
  private final Phone phone = new Phone(time).at(peer.domain(), Transport.UDP, "anna", "s3cret");

  @BeforeEach
  void register() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(600));
    Message register = peer.request("REGISTER");
    peer.answer(register, 401, "r", "WWW-Authenticate: Digest realm=\"field\", nonce=\"n\", qop=\"auth\"");
    peer.grant(peer.request("REGISTER"), 600);
    phone.told.next(org.diapason.core.account.RegistrationInput.Registered.class);
  }

  @AfterEach
  void close() {
    phone.close();
    peer.close();
  }

  private void pass(Duration most, java.util.concurrent.Callable<Boolean> until) {
    Duration step = Duration.ofMillis(500);
    long[] left = {most.dividedBy(step)};
    Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(() -> {
      time.advance(step);
      return until.call() || --left[0] < 0;
    });
  }

  private CallId talking(Message invite, CallId call, String... more) {
    String[] all = new String[more.length + 1];
    System.arraycopy(more, 0, all, 0, more.length);
    all[more.length] = ANSWER.sdp();
    peer.answer(invite, 200, "far", all);
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    peer.request("ACK");
    return call;
  }

  @Test
  void theInviteOffersWhatWeCan() {
    phone.call("bert");
    Message invite = peer.request("INVITE");

    assertThat(invite.startLine()).isEqualTo("INVITE sip:bert@" + peer.domain() + " SIP/2.0");
    assertThat(invite.header("Supported")).contains("100rel", "timer");
    assertThat(invite.header("Session-Expires")).isEqualTo("1800");
    assertThat(invite.header("Min-SE")).isEqualTo("90");
    assertThat(invite.header("Allow")).contains("UPDATE", "PRACK", "INFO");
    assertThat(invite.body()).isEqualTo(OFFER.sdp());
  }

  @Test
  void aChallengeOfTheRegisteredRealmIsAnswered() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 407, "c",
        "Proxy-Authenticate: Digest realm=\"field\", nonce=\"m\", qop=\"auth\"");
    peer.request("ACK");
    Message second = peer.request("INVITE");

    assertThat(second.header("Proxy-Authorization")).contains("realm=\"field\"", "uri=\"sip:bert@" + peer.domain());
    assertThat(second.cseq()).isEqualTo(2);
    talking(second, call);
  }

  @Test
  void aChallengeOfAForeignRealmIsNotAnswered() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 407, "c",
        "Proxy-Authenticate: Digest realm=\"evil\", nonce=\"m\", qop=\"auth\"");

    assertThat(phone.told.next(call, CallInput.Refused.class).status()).isEqualTo(407);
    peer.request("ACK");
    assertThat(peer.hearsNo("INVITE")).isTrue();
  }

  @Test
  void theAckCarriesTheCredentialsOfTheInvite() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 407, "c",
        "Proxy-Authenticate: Digest realm=\"field\", nonce=\"m\", qop=\"auth\"");
    peer.request("ACK");
    peer.answer(peer.request("INVITE"), 200, "far", ANSWER.sdp());
    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());

    Message ack = peer.request("ACK");
    assertThat(ack.header("Proxy-Authorization")).contains("nonce=\"m\"");
    assertThat(ack.cseq()).isEqualTo(2);
    assertThat(ack.startLine()).isEqualTo("ACK sip:peer@" + peer.domain() + " SIP/2.0");
  }

  @Test
  void aReliableProvisionalResponseIsPracked() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 183, "far", "Require: 100rel", "RSeq: 71", ANSWER.sdp());
    Message prack = peer.request("PRACK");

    assertThat(prack.header("RAck")).isEqualTo("71 1 INVITE");
    assertThat(prack.tag("To")).contains("far");
    assertThat(phone.told.next(call, CallInput.Progress.class))
        .isEqualTo(new CallInput.Progress(183, Optional.of(ANSWER), true));
    peer.answer(prack, 200, "");
    peer.answer(invite, 183, "far", "Require: 100rel", "RSeq: 71", ANSWER.sdp());
    assertThat(peer.hearsNo("PRACK")).isTrue();
    talking(invite, call);
  }

  @Test
  void anEarlyAnswerIsToldAsUnreliable() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 183, "far", ANSWER.sdp());

    assertThat(phone.told.next(call, CallInput.Progress.class))
        .isEqualTo(new CallInput.Progress(183, Optional.of(ANSWER), false));
  }

  @Test
  void aRepeated200IsAcknowledgedAgain() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    talking(invite, call);

    peer.answer(invite, 200, "far", ANSWER.sdp());

    assertThat(peer.request("ACK").cseq()).isEqualTo(1);
    assertThat(phone.told.has(call, CallInput.Answered.class)).isFalse();
  }

  @Test
  void theLosingBranchOfAForkIsAcknowledgedAndLeft() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 180, "loser");
    peer.answer(invite, 180, "far");
    talking(invite, call);

    peer.answer(invite, 200, "loser", ANSWER.sdp());

    assertThat(peer.request("ACK").tag("To")).contains("loser");
    Message bye = peer.request("BYE");
    assertThat(bye.tag("To")).contains("loser");
    assertThat(phone.told.has(call, CallInput.RemoteHangUp.class)).isFalse();
  }

  @Test
  void cancelWaitsForAProvisionalResponse() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    phone.signalling.cancel(call);
    assertThat(peer.hearsNo("CANCEL")).isTrue();

    peer.answer(invite, 180, "far");
    Message cancel = peer.request("CANCEL");
    assertThat(cancel.header("Via")).isEqualTo(invite.header("Via"));
    peer.answer(cancel, 200, "far");
    peer.answer(invite, 487, "far");

    phone.told.next(call, CallInput.Released.class);
    peer.request("ACK");
  }

  @Test
  void aCancelThatIsNeverConfirmedIsReleasedInTheEnd() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 180, "far");
    phone.told.next(call, CallInput.Progress.class);
    phone.signalling.cancel(call);
    peer.answer(peer.request("CANCEL"), 200, "far");

    pass(Duration.ofSeconds(40), () -> phone.told.has(call, CallInput.Released.class));

    phone.told.next(call, CallInput.Released.class);
  }

  @Test
  void anAnswerThatCrossesTheCancelIsTold() {
    CallId call = phone.call("bert");
    Message invite = peer.request("INVITE");
    peer.answer(invite, 180, "far");
    phone.told.next(call, CallInput.Progress.class);
    phone.signalling.cancel(call);
    peer.request("CANCEL");
    peer.answer(invite, 200, "far", ANSWER.sdp());

    phone.told.next(call, CallInput.Answered.class);
    phone.signalling.acknowledge(call, Optional.empty());
    phone.signalling.bye(call);
    peer.request("ACK");
    peer.answer(peer.request("BYE"), 200, "");
    phone.told.next(call, CallInput.Released.class);
  }

  @Test
  void anIntervalThatIsTooSmallIsMadeLonger() {
    phone.call("bert");
    peer.answer(peer.request("INVITE"), 422, "far", "Min-SE: 3600");
    peer.request("ACK");

    Message second = peer.request("INVITE");
    assertThat(second.header("Session-Expires")).isEqualTo("3600");
    assertThat(second.header("Min-SE")).isEqualTo("3600");
  }

  @Test
  void aRefusalIsToldWithItsPhrase() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 486, "far");

    assertThat(phone.told.next(call, CallInput.Refused.class)).isEqualTo(new CallInput.Refused(486, "Told"));
  }

  @Test
  void aRedirectionIsARefusal() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 302, "far", "Contact: <sip:evil@127.0.0.9>");

    assertThat(phone.told.next(call, CallInput.Refused.class).status()).isEqualTo(302);
  }

  @Test
  void silenceIsUnreachableAfterTimerB() {
    CallId call = phone.call("bert");

    pass(Duration.ofSeconds(60), () -> phone.told.has(call, CallInput.Unreachable.class));

    assertThat(phone.told.next(call, CallInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.HOST_UNREACHABLE);
  }

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

  private CallId talking(Phone caller) {
    CallId call = caller.call("bert");
    return talking(peer.request("INVITE"), call);
  }

  private String inside(Message invite, String method, int cseq, String... more) {
    String text = peer.request(method, invite.contact(), cseq, invite.header("Call-ID"),
        invite.header("To") + ";tag=far", invite.header("From"), more);
    peer.send(text, invite.source());
    return text;
  }
}
