package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.Introduction;
import org.diapason.core.watch.Replaces;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The far side asks us by REFER to call somebody else. */
final class TransferRequestTest extends CallingPhone {

  private CallId call;
  private Message invite;

  @BeforeEach
  void talk() {
    call = phone.call("bert");
    invite = peer.request("INVITE");
    talking(invite, call);
  }

  private void asks(int cseq, String target, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = "Refer-To: " + target;
    System.arraycopy(more, 0, all, 1, more.length);
    inside(invite, "REFER", cseq, all);
  }

  private CallInput.TransferRequested asked() {
    return phone.told.next(call, CallInput.TransferRequested.class);
  }

  @Test
  void theTargetIsTold() {
    asks(5, "\"Carla\" <sip:carla@field.example:5070>", "Referred-By: <sip:bert@field.example>");

    assertThat(asked()).isEqualTo(new CallInput.TransferRequested(
        new Address("", "sip", "carla", "field.example", 5070),
        new Introduction(Optional.empty(), Optional.of(Address.of("bert", "field.example")))));
  }

  @Test
  void nothingButTheReplacesIsLeftOfWhatTheTargetCarries() {
    asks(5, "<sip:carla@field.example;transport=tcp;method=INVITE?Subject=evil&body=x"
        + "&Replaces=a%40b%3Bto-tag%3Dt1%3Bfrom-tag%3Df1&Require=replaces&Route=%3Csip%3Aevil%3E>");

    assertThat(asked()).isEqualTo(new CallInput.TransferRequested(Address.of("carla", "field.example"),
        Introduction.replacing(new Replaces("a@b", "t1", "f1", false))));
  }

  @Test
  void aNumberBelongsToTheOwnDomain() {
    asks(5, "<tel:+33-1-23>");

    assertThat(asked().to()).isEqualTo(Address.of("+33123", "127.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({"<https://field.example/>,416", "<mailto:carla@field.example>,416",
      "<sip:carla@field.example;method=BYE>,403", "<sip:c@h?Replaces=nonsense>,400"})
  void whatIsNoCallIsRefused(String target, int status) {
    asks(5, target);

    peer.response(status);
    assertThat(phone.told.has(call, CallInput.TransferRequested.class)).isFalse();
  }

  @Test
  void withoutTargetItIsRefused() {
    inside(invite, "REFER", 5);

    peer.response(400);
  }

  @Test
  void outsideOfADialogItIsRefused() {
    peer.send(peer.request("REFER", invite.contact(), 1, "elsewhere", "<sip:bert@x>;tag=b", "<sip:anna@x>",
        "Refer-To: <sip:premium@field.example>"), invite.source());

    peer.response(403);
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void inADialogThatIsNotOursItIsRefused() {
    peer.send(peer.request("REFER", invite.contact(), 5, invite.header("Call-ID"), "<sip:bert@x>;tag=forged",
        invite.header("From"), "Refer-To: <sip:premium@field.example>"), invite.source());

    peer.response(481);
  }

  @Test
  void fromElsewhereItIsNotHeard() {
    try (Peer stranger = new Peer("127.0.0.9")) {
      stranger.send(stranger.request("REFER", invite.contact(), 5, invite.header("Call-ID"),
          invite.header("To") + ";tag=far", invite.header("From"), "Refer-To: <sip:premium@field.example>"),
          invite.source());
      assertThat(stranger.hearsNo("SIP/2.0")).isTrue();
    }
    assertThat(phone.told.has(call, CallInput.TransferRequested.class)).isFalse();
  }

  @Test
  void theFarSideOfAnotherCallIsNotHeardHere() {
    try (Peer stranger = new Peer("127.0.0.3")) {
      CallId other = phone.call("dora");
      peer.answer(peer.request("INVITE"), 200, "doras", "Contact: <" + stranger.uri() + ">", ANSWER.sdp());
      phone.told.next(other, CallInput.Answered.class);
      phone.signalling.acknowledge(other, Optional.empty());
      stranger.request("ACK");
      stranger.send(stranger.request("REFER", invite.contact(), 5, invite.header("Call-ID"),
          invite.header("To") + ";tag=far", invite.header("From"), "Refer-To: <sip:premium@field.example>"),
          invite.source());
      stranger.response(481);
    }
    assertThat(phone.told.has(call, CallInput.TransferRequested.class)).isFalse();
  }

  @Test
  void aRefusalEndsIt() {
    asks(5, "<sip:carla@field.example>");
    asked();
    phone.signalling.answerRefer(call, 603);

    peer.response(603);
    phone.signalling.referProgress(call, 200);
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void theFarSideIsToldHowItGoes() {
    asks(5, "<sip:carla@field.example>");
    asked();
    phone.signalling.answerRefer(call, 202);
    assertThat(peer.response(202).header("Contact")).isNotEmpty();
    Message trying = peer.request("NOTIFY");
    assertThat(trying.header("Event")).isEqualTo("refer");
    assertThat(trying.header("Subscription-State")).isEqualTo("active;expires=180");
    assertThat(trying.header("Content-Type")).startsWith("message/sipfrag");
    assertThat(trying.body()).isEqualTo("SIP/2.0 100 Trying\r\n");
    peer.answer(trying, 200, "");

    phone.signalling.referProgress(call, 180);
    Message ringing = peer.request("NOTIFY");
    assertThat(ringing.body()).isEqualTo("SIP/2.0 180 Ringing\r\n");
    peer.answer(ringing, 200, "");
    phone.signalling.referProgress(call, 486);
    Message busy = peer.request("NOTIFY");
    assertThat(busy.body()).startsWith("SIP/2.0 486 ");
    assertThat(busy.header("Subscription-State")).isEqualTo("terminated;reason=noresource");
    peer.answer(busy, 200, "");
    peer.forget();

    phone.signalling.referProgress(call, 200);
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void whoDoesNotHearTheNewsIsToldNoMore() {
    asks(5, "<sip:carla@field.example>");
    asked();
    phone.signalling.answerRefer(call, 202);
    peer.answer(peer.request("NOTIFY"), 481, "");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
    phone.signalling.referProgress(call, 180);

    assertThat(peer.hearsNo("NOTIFY")).isTrue();
    asks(6, "<sip:dora@field.example>");
    assertThat(asked().to().user()).isEqualTo("dora");
  }

  @Test
  void whoHasNoTimeForTheNewsIsToldAgain() {
    asks(5, "<sip:carla@field.example>");
    asked();
    phone.signalling.answerRefer(call, 202);
    peer.answer(peer.request("NOTIFY"), 200, "");
    phone.signalling.referProgress(call, 200);
    peer.answer(peer.request("NOTIFY"), 491, "");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();

    time.advance(Duration.ofSeconds(1));

    Message again = peer.request("NOTIFY");
    assertThat(again.body()).startsWith("SIP/2.0 200 ");
    assertThat(again.header("Subscription-State")).isEqualTo("terminated;reason=noresource");
  }

  @Test
  void newsThatThereWasNoTimeForAreNotToldOnceTheyAreOld() {
    asks(5, "<sip:carla@field.example>");
    asked();
    phone.signalling.answerRefer(call, 202);
    peer.answer(peer.request("NOTIFY"), 491, "");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
    phone.signalling.referProgress(call, 180);
    Message ringing = peer.request("NOTIFY");
    assertThat(ringing.body()).startsWith("SIP/2.0 180 ");
    peer.answer(ringing, 200, "");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();

    time.advance(Duration.ofSeconds(1));

    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void whoWantsNoNewsGetsNone() {
    asks(5, "<sip:carla@field.example>", "Refer-Sub: false");
    asked();
    phone.signalling.answerRefer(call, 202);

    assertThat(peer.response(202).header("Refer-Sub")).isEqualTo("false");
    phone.signalling.referProgress(call, 200);
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void aSecondOneWaitsForTheEndOfTheFirst() {
    asks(5, "<sip:carla@field.example>");
    asked();
    asks(6, "<sip:dora@field.example>");
    peer.response(491);
    phone.signalling.answerRefer(call, 202);
    peer.answer(peer.request("NOTIFY"), 200, "");
    asks(7, "<sip:dora@field.example>");
    peer.response(491);
    phone.signalling.referProgress(call, 404);
    peer.answer(peer.request("NOTIFY"), 200, "");

    asks(8, "<sip:dora@field.example>");
    assertThat(asked().to().user()).isEqualTo("dora");
    phone.signalling.answerRefer(call, 202);
    assertThat(peer.request("NOTIFY").header("Event")).isEqualTo("refer;id=8");
  }

  @Test
  void newsThatNeverEndEndAfterThreeMinutes() {
    asks(5, "<sip:carla@field.example>");
    asked();
    phone.signalling.answerRefer(call, 202);
    peer.answer(peer.request("NOTIFY"), 200, "");

    pass(Duration.ofSeconds(181), () -> false);

    assertThat(peer.request("NOTIFY").header("Subscription-State")).isEqualTo("terminated;reason=timeout");
  }

  @Test
  void whoHangsUpWhileWeAreAskedGetsBothAnswers() {
    asks(5, "<sip:carla@field.example>");
    asked();
    inside(invite, "BYE", 6);

    peer.response(200);
    peer.response(487);
    phone.told.next(call, CallInput.RemoteHangUp.class);
    phone.signalling.answerRefer(call, 202);
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }
}
