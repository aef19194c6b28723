package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.NetworkCause;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sip.rig.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that we make, until they are answered, against a far side that the test plays. */
final class CallOutTest extends CallingPhone {

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

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
      "Q.850;cause=17;text=\"User busy\" | 17 | User busy", "q.850 ; cause=1 | 1 | ''",
      "SIP;cause=200;text=\"x\", Q.850;cause=27;text=\"out of order\" | 27 | out of order"})
  void whatTheNetworkSaysIsToldWithARefusal(String reason, int cause, String text) {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 503, "far", "Reason: " + reason);

    assertThat(phone.told.next(call, CallInput.Refused.class).network()).contains(new NetworkCause(cause, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIP;cause=486", "Q.850", "Q.850;cause=0", "Q.850;cause=200", "Q.850;cause=x", ";;;"})
  void otherReasonsSayNothing(String reason) {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 503, "far", "Reason: " + reason);

    assertThat(phone.told.next(call, CallInput.Refused.class).network()).isEmpty();
  }

  @Test
  void aRedirectionIsNotFollowed() {
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 302, "far", "Contact: <sip:evil@127.0.0.9>");

    assertThat(phone.told.next(call, CallInput.Redirected.class).status()).isEqualTo(302);
  }

  @Test
  void silenceIsUnreachableAfterTimerB() {
    CallId call = phone.call("bert");

    pass(Duration.ofSeconds(60), () -> phone.told.has(call, CallInput.Unreachable.class));

    assertThat(phone.told.next(call, CallInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.HOST_UNREACHABLE);
  }
}
