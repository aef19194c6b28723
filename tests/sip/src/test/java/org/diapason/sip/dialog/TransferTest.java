package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.sip.rig.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** We ask the far side by REFER to call somebody else (RFC 3515, RFC 5589). */
final class TransferTest extends CallingPhone {

  private static final Address CARLA = Address.of("carla", "field.example");

  private CallId call;
  private Message invite;

  @BeforeEach
  void talk() {
    call = phone.call("bert");
    invite = peer.request("INVITE");
    talking(invite, call);
  }

  private Message refer() {
    phone.signalling.refer(call, CARLA);
    return peer.request("REFER");
  }

  private void told(int cseq, String state, String fragment, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = more.length == 0 ? "Event: refer" : more[0];
    all[1] = "Subscription-State: " + state;
    all[2] = "Content-Type: message/sipfrag;version=2.0";
    String text = peer.request("NOTIFY", invite.contact(), cseq, invite.header("Call-ID"),
        invite.header("To") + ";tag=far", invite.header("From"), all[0], all[1], all[2]);
    peer.send(text.replace("Content-Length: 0\r\n\r\n", "Content-Length: " + fragment.length() + "\r\n\r\n" + fragment),
        invite.source());
  }

  private CallInput.TransferProgress progress() {
    return phone.told.next(call, CallInput.TransferProgress.class);
  }

  @Test
  void aReferNamesTheTargetAndUs() {
    Message refer = refer();

    assertThat(refer.header("Refer-To")).isEqualTo("<sip:carla@field.example>");
    assertThat(refer.header("Referred-By")).isEqualTo("<sip:anna@127.0.0.1>");
    assertThat(refer.header("Call-ID")).isEqualTo(invite.header("Call-ID"));
    assertThat(refer.tag("To")).contains("far");
    assertThat(refer.header("Contact")).isNotEmpty();
  }

  @Test
  void theFarSideTellsHowItGoesUntilItIsDone() {
    peer.answer(refer(), 202, "");
    assertThat(phone.told.next(call, CallInput.TransferAccepted.class).silent()).isFalse();

    told(5, "active;expires=60", "SIP/2.0 100 Trying\r\n");
    peer.response(200);
    assertThat(progress()).isEqualTo(new CallInput.TransferProgress(100, "Trying", false));
    told(6, "active;expires=60", "SIP/2.0 180 Ringing\r\nContact: <sip:x@y>\r\n");
    peer.response(200);
    assertThat(progress()).isEqualTo(new CallInput.TransferProgress(180, "Ringing", false));
    told(7, "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");
    peer.response(200);
    assertThat(progress()).isEqualTo(new CallInput.TransferProgress(200, "OK", true));
    told(8, "active;expires=60", "SIP/2.0 180 Ringing\r\n");
    peer.response(481);
    assertThat(phone.told.has(call, CallInput.TransferProgress.class)).isFalse();
  }

  @Test
  void newsMayComeBeforeTheAnswer() {
    Message refer = refer();
    told(5, "active;expires=60", "SIP/2.0 100 Trying\r\n");
    peer.response(200);
    progress();
    peer.answer(refer, 202, "");

    phone.told.next(call, CallInput.TransferAccepted.class);
  }

  @Test
  void aTargetThatIsBusyIsTold() {
    peer.answer(refer(), 202, "");
    told(5, "terminated;reason=noresource", "SIP/2.0 486 Busy\u202eHere\r\n");

    assertThat(progress()).isEqualTo(new CallInput.TransferProgress(486, "BusyHere", true));
  }

  @Test
  void aRefusalIsTold() {
    peer.answer(refer(), 603, "");

    assertThat(phone.told.next(call, CallInput.TransferRefused.class))
        .isEqualTo(new CallInput.TransferRefused(603, "Told"));
    assertThat(phone.told.has(call, CallInput.RemoteHangUp.class)).isFalse();
  }

  @Test
  void aFarSideThatKeepsSilentIsNotWaitedFor() {
    peer.answer(refer(), 202, "", "Refer-Sub: false");

    assertThat(phone.told.next(call, CallInput.TransferAccepted.class).silent()).isTrue();
    told(5, "active;expires=60", "SIP/2.0 100 Trying\r\n");
    peer.response(481);
  }

  @Test
  void aReferWithoutAnswerIsRefusedInTheEnd() {
    phone.signalling.refer(call, CARLA);

    pass(java.time.Duration.ofSeconds(40), () -> phone.told.has(call, CallInput.TransferRefused.class));

    assertThat(phone.told.next(call, CallInput.TransferRefused.class).status()).isEqualTo(408);
  }

  @Test
  void newsNobodyAskedForAreRefused() {
    told(5, "active;expires=60", "SIP/2.0 200 OK\r\n");

    peer.response(481);
    assertThat(phone.told.has(call, CallInput.TransferProgress.class)).isFalse();
  }

  @Test
  void newsOfAnotherKindAreRefused() {
    refer();
    told(5, "active;expires=60", "SIP/2.0 200 OK\r\n", "Event: presence");

    peer.response(489);
  }

  @Test
  void newsThatAreNoneAreRefused() {
    refer();
    told(5, "active;expires=60", "HTTP/1.1 200 OK\r\n");

    peer.response(400);
    assertThat(phone.told.has(call, CallInput.TransferProgress.class)).isFalse();
  }

  @Test
  void aSecondReferWaitsForTheEndOfTheFirst() {
    Message first = refer();
    phone.signalling.refer(call, CARLA);
    assertThat(phone.told.next(call, CallInput.TransferRefused.class).status()).isEqualTo(491);
    peer.answer(first, 202, "");
    told(5, "terminated;reason=noresource", "SIP/2.0 503 No\r\n");
    progress();

    Message second = refer();
    peer.answer(second, 202, "");
    told(6, "active;expires=60", "SIP/2.0 100 Trying\r\n", "Event: refer;id=" + second.cseq());
    peer.response(200);
    progress();
    told(7, "active;expires=60", "SIP/2.0 100 Trying\r\n", "Event: refer;id=" + first.cseq());
    peer.response(481);
  }

  @Test
  void afterThreeMinutesWithoutNewsAnotherOneMayBeAskedFor() {
    peer.answer(refer(), 202, "");
    phone.told.next(call, CallInput.TransferAccepted.class);
    told(5, "active;expires=60", "SIP/2.0 180 Ringing\r\n");
    peer.response(200);
    progress();

    pass(Duration.ofSeconds(181), () -> false);

    assertThat(refer().header("Refer-To")).isEqualTo("<sip:carla@field.example>");
  }

  @Test
  void theFarSideThatHangsUpMeanwhileEndsTheCall() {
    Message refer = refer();
    inside(invite, "BYE", 5);
    peer.response(200);
    phone.told.next(call, CallInput.RemoteHangUp.class);
    peer.answer(refer, 202, "");
    told(6, "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");

    peer.response(481);
    assertThat(phone.told.has(call, CallInput.TransferProgress.class)).isFalse();
  }

  @Test
  void anAttendedTransferNamesTheOtherDialogAsItsFarSideKnowsIt() {
    CallId other = phone.call("carla");
    Message second = peer.request("INVITE");
    peer.answer(second, 200, "carlas", org.diapason.sip.rig.Phone.ANSWER.sdp());
    phone.told.next(other, CallInput.Answered.class);
    phone.signalling.acknowledge(other, Optional.empty());

    phone.signalling.refer(call, other);

    String ours = second.tag("From").orElseThrow();
    Message refer = peer.request("REFER");
    assertThat(refer.header("Call-ID")).isEqualTo(invite.header("Call-ID"));
    assertThat(refer.header("Refer-To")).isEqualTo("<sip:carla@127.0.0.1?Replaces="
        + second.header("Call-ID").replace("@", "%40") + "%3Bto-tag%3Dcarlas%3Bfrom-tag%3D" + ours + ">");
  }

  @Test
  void aCallThatRingsIsNotTransferred() {
    CallId ringing = phone.call("dora");
    peer.answer(peer.request("INVITE"), 180, "doras");
    phone.told.next(ringing, CallInput.Progress.class);
    phone.signalling.refer(call, ringing);

    assertThat(phone.told.next(call, CallInput.TransferRefused.class).status()).isEqualTo(481);
    assertThat(peer.hearsNo("REFER")).isTrue();
  }

  @Test
  void anAttendedTransferToACallThatIsOverIsRefused() {
    phone.signalling.refer(call, CallId.fresh());

    assertThat(phone.told.next(call, CallInput.TransferRefused.class).status()).isEqualTo(481);
  }
}
