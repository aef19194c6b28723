package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diapason.sip.rig.Phone.ANSWER;
import static org.diapason.sip.rig.Phone.OFFER;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that we get, from a server and from strangers that the test plays. */
@ExtendWith(MessagesOnFailure.class)
final class CallInTest {

  private static final String CALLER = "\"Bert\" <sip:bert@far.example>;tag=b1";

  private final VirtualTime time = new VirtualTime();
  private final Peer server = new Peer();
  private final Phone phone = new Phone(time).at(server.domain(), Transport.UDP, "anna", "s3cret");
  private String contact;
  private InetSocketAddress address;

  @BeforeEach
  void register() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(600));
    Message register = server.request("REGISTER");
    contact = register.contact();
    address = register.source();
    server.grant(register, 600);
    phone.told.next(RegistrationInput.Registered.class);
  }

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  private String invite(String... more) {
    return server.request("INVITE", contact, 1, "call-1", CALLER, "<sip:anna@" + server.host() + ">", more);
  }

  private IncomingCall rings(String... more) {
    server.send(invite(more), address);
    return phone.told.nextCall();
  }

  private void inside(Message answered, String method, int cseq, String... more) {
    server.send(server.request(method, answered.contact(), cseq, "call-1", CALLER, answered.header("To"), more),
        address);
  }

  private void pass(Duration most, Callable<Boolean> until) {
    Duration step = Duration.ofMillis(500);
    long[] left = {most.dividedBy(step)};
    Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(() -> {
      time.advance(step);
      return until.call() || --left[0] < 0;
    });
  }

  @Test
  void aCallRingsIsAnsweredAndAcknowledged() {
    IncomingCall call = rings(OFFER.sdp());
    assertThat(call.from().displayName()).isEqualTo("Bert");
    assertThat(call.to().user()).isEqualTo("anna");
    assertThat(call.offer()).contains(OFFER);
    assertThat(call.verified()).isFalse();
    phone.signalling.ring(call.id());
    Message ringing = server.response(180);
    phone.signalling.accept(call.id(), ANSWER);
    Message answered = server.response(200);
    assertThat(answered.header("To")).isEqualTo(ringing.header("To"));
    assertThat(answered.body()).isEqualTo(ANSWER.sdp());
    inside(answered, "ACK", 1);

    assertThat(phone.told.next(call.id(), CallInput.Acknowledged.class).answer()).isEmpty();
  }

  @Test
  void the200IsRepeatedUntilTheAckComes() {
    IncomingCall call = rings(OFFER.sdp());
    phone.signalling.accept(call.id(), ANSWER);
    Message answered = server.response(200);
    pass(Duration.ofSeconds(2), () -> false);
    server.response(200);
    server.response(200);
    inside(answered, "ACK", 1);
    phone.told.next(call.id(), CallInput.Acknowledged.class);
    server.forget();

    pass(Duration.ofSeconds(10), () -> false);

    assertThat(server.hearsNo("SIP/2.0")).isTrue();
  }

  @Test
  void withoutAnAckTheCallIsHungUp() {
    IncomingCall call = rings(OFFER.sdp());
    phone.signalling.accept(call.id(), ANSWER);

    pass(Duration.ofSeconds(40), () -> phone.told.has(call.id(), CallInput.RemoteHangUp.class));

    phone.told.next(call.id(), CallInput.RemoteHangUp.class);
    server.request("BYE");
  }

  @Test
  void aRepeatedInviteIsNoSecondCall() {
    String invite = invite(OFFER.sdp());
    server.send(invite, address);
    IncomingCall call = phone.told.nextCall();
    server.send(invite, address);
    phone.signalling.accept(call.id(), ANSWER);
    server.response(200);
    server.send(invite, address);

    assertThat(server.hearsNo("BYE")).isTrue();
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void theSameInviteOnAnotherWayIsALoop() {
    String invite = invite(OFFER.sdp());
    server.send(invite, address);
    phone.told.nextCall();

    server.send(invite.replace("z9hG4bKpeer", "z9hG4bKother"), address);

    server.response(482);
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void nothingIsLeftOfManyCalls() {
    pass(Duration.ofSeconds(70), () -> false);
    int timers = time.pending();
    for (int round = 0; round < 30; round++) {
      String id = "call-" + round;
      server.send(server.request("INVITE", contact, 1, id, CALLER, "<sip:anna@x>", OFFER.sdp()), address);
      IncomingCall call = phone.told.nextCall();
      phone.signalling.accept(call.id(), ANSWER);
      Message answered = server.response(200);
      for (String method : List.of("ACK", "BYE")) {
        server.send(server.request(method, answered.contact(), method.equals("ACK") ? 1 : 2, id, CALLER,
            answered.header("To")), address);
      }
      phone.told.next(call.id(), CallInput.RemoteHangUp.class);
      server.response(200);
    }

    pass(Duration.ofSeconds(70), () -> false);

    assertThat(time.pending()).isLessThanOrEqualTo(timers);
  }

  @Test
  void anUnknownExtensionIsRefused() {
    server.send(invite("Require: magic", OFFER.sdp()), address);

    assertThat(server.response(420).header("Unsupported")).isEqualTo("magic");
  }

  @Test
  void aLateOfferIsMadeInThe200AndAnsweredInTheAck() {
    IncomingCall call = rings();
    assertThat(call.offer()).isEmpty();
    phone.signalling.accept(call.id(), OFFER);
    Message answered = server.response(200);
    inside(answered, "ACK", 1, ANSWER.sdp());

    assertThat(phone.told.next(call.id(), CallInput.Acknowledged.class).answer()).contains(ANSWER);
  }

  @Test
  void theCallerGivesUp() {
    String invite = invite(OFFER.sdp());
    server.send(invite, address);
    IncomingCall call = phone.told.nextCall();
    phone.signalling.ring(call.id());
    server.response(180);

    server.send(cancel(invite, "Reason: SIP;cause=200;text=\"Call completed elsewhere\""), address);

    assertThat(phone.told.next(call.id(), CallInput.Cancelled.class).elsewhere()).isTrue();
    server.response(487);
  }

  @Test
  void aCancelOfAnotherBranchDoesNothing() {
    String invite = invite(OFFER.sdp());
    server.send(invite, address);
    IncomingCall call = phone.told.nextCall();

    server.send(cancel(invite, "").replace("z9hG4bKpeer", "z9hG4bKforged"), address);

    server.response(481);
    assertThat(phone.told.has(call.id(), CallInput.Cancelled.class)).isFalse();
  }

  @Test
  void aRefusalCarriesItsStatus() {
    IncomingCall call = rings(OFFER.sdp());
    phone.signalling.refuse(call.id(), 486);

    server.response(486);
  }

  @Test
  void aDeflectedCallerIsToldWhereToTry() {
    IncomingCall call = rings(OFFER.sdp());
    phone.signalling.redirect(call.id(), Address.of("200", "far.example"));

    assertThat(server.response(302).contact()).isEqualTo("sip:200@far.example");
  }

  @Test
  void theServerMayAskForAnAnswerWithoutAPerson() {
    assertThat(rings("Alert-Info: <sip:x>;info=alert-autoanswer;delay=2", OFFER.sdp()).intercom())
        .contains(Duration.ofSeconds(2));
  }

  @Test
  void whoHidesIsToldAsHiding() {
    IncomingCall call = rings("Privacy: id", OFFER.sdp());

    assertThat(call.anonymous()).isTrue();
    assertThat(call.intercom()).isEmpty();
  }

  @Test
  void whatIsTooMuchIsRefused() {
    phone.told.takeNoMore();
    rings(OFFER.sdp());

    server.response(503);
  }

  @Test
  void ringingIsReliableWhereItMustBe() {
    IncomingCall call = rings("Require: 100rel", OFFER.sdp());
    phone.signalling.ring(call.id());
    Message ringing = server.response(180);
    assertThat(ringing.header("Require")).isEqualTo("100rel");
    pass(Duration.ofSeconds(1), () -> false);
    assertThat(server.response(180).header("RSeq")).isEqualTo(ringing.header("RSeq"));

    inside(ringing, "PRACK", 2, "RAck: " + ringing.header("RSeq") + " 1 INVITE", OFFER.sdp());

    assertThat(phone.told.next(call.id(), CallInput.RemoteOffer.class).carrier()).isEqualTo(Carrier.PRACK);
    phone.signalling.respond(call.id(), Carrier.PRACK, ANSWER);
    assertThat(server.response(200).body()).isEqualTo(ANSWER.sdp());
    phone.signalling.accept(call.id(), ANSWER);
    assertThat(server.response(200).cseqMethod()).isEqualTo("INVITE");
  }

  @Test
  void aPrackForAnotherResponseIsRefused() {
    IncomingCall call = rings("Require: 100rel", OFFER.sdp());
    phone.signalling.ring(call.id());
    Message ringing = server.response(180);

    inside(ringing, "PRACK", 2, "RAck: 99999999 1 INVITE");

    server.response(481);
  }

  @Test
  void aSessionIntervalThatIsTooSmallIsRefused() {
    server.send(invite("Supported: timer", "Session-Expires: 30", OFFER.sdp()), address);

    assertThat(server.response(422).header("Min-SE")).isEqualTo("90");
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void theOneWhoRefreshesIsAgreedOn() {
    IncomingCall call = rings("Supported: timer", "Session-Expires: 200;refresher=uas", OFFER.sdp());
    phone.signalling.accept(call.id(), ANSWER);
    Message answered = server.response(200);
    assertThat(answered.header("Session-Expires")).isEqualTo("200;refresher=uas");
    inside(answered, "ACK", 1);
    phone.told.next(call.id(), CallInput.Acknowledged.class);

    pass(Duration.ofSeconds(101), () -> false);

    assertThat(server.request("INVITE").header("Session-Expires")).isEqualTo("200;refresher=uac");
  }

  @Test
  void theOwnProxyNamesTheCaller() {
    IncomingCall call = rings("P-Asserted-Identity: \"Berta \u202Eevil\" <sip:201@pbx.example>", OFFER.sdp());

    assertThat(call.from().displayName()).isEqualTo("Berta evil");
    assertThat(call.from().user()).isEqualTo("201");
    assertThat(call.verified()).isTrue();
  }

  @Test
  void aStrangerHearsNothing() {
    try (Peer stranger = new Peer("127.0.0.2")) {
      stranger.send(stranger.request("INVITE", contact, 1, "x", CALLER, "<sip:anna@x>", OFFER.sdp()), address);
      stranger.send(stranger.request("OPTIONS", contact, 1, "y", CALLER, "<sip:anna@x>"), address);

      assertThat(stranger.hearsNo("SIP/2.0")).isTrue();
      assertThat(phone.told.hasCall()).isFalse();
    }
  }

  @Test
  void aCallToAnotherNameIsDroppedInSilence() {
    String elsewhere = contact.replaceAll("sip:[^@]+@", "sip:anna@");
    server.send(server.request("INVITE", elsewhere, 1, "x", CALLER, "<sip:anna@x>", OFFER.sdp()), address);

    assertThat(server.hearsNo("SIP/2.0")).isTrue();
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void noCallIsTakenAfterTheBindingIsGone() {
    phone.signalling.unregister(phone.account().id());
    server.answer(server.request("REGISTER"), 200, "t");
    phone.told.next(RegistrationInput.Unregistered.class);

    server.send(invite(OFFER.sdp()), address);

    assertThat(server.hearsNo("SIP/2.0")).isTrue();
    assertThat(phone.told.hasCall()).isFalse();
  }

  @Test
  void optionsOfTheServerAreAnswered() {
    server.send(server.request("OPTIONS", contact, 1, "o", CALLER, "<sip:anna@x>"), address);

    assertThat(server.response(200).header("Allow")).contains("INVITE");
  }

  @Test
  void thePartyMayChange() {
    IncomingCall call = rings(OFFER.sdp());
    phone.signalling.accept(call.id(), ANSWER);
    Message answered = server.response(200);
    inside(answered, "ACK", 1);
    inside(answered, "UPDATE", 2, "P-Asserted-Identity: <sip:202@pbx.example>");

    assertThat(phone.told.next(call.id(), CallInput.PartyChanged.class).party().user()).isEqualTo("202");
    assertThat(Optional.of(server.response(200))).isPresent();
  }

  private static String cancel(String invite, String reason) {
    String cancel = invite.substring(0, invite.indexOf("\r\n\r\n")).replace("INVITE sip", "CANCEL sip")
        .replace("1 INVITE", "1 CANCEL").replaceAll("Content-Type: .*\r\n", "")
        .replaceAll("Content-Length: .*", "Content-Length: 0").replaceAll("Contact: .*\r\n", "");
    return reason.isEmpty() ? cancel + "\r\n\r\n" : cancel + "\r\n" + reason + "\r\n\r\n";
  }
}
