package org.diapason.sip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.Introduction;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.WatchEvent;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in the queue of a server that offers one (RFC 6910). */
final class CompletionTest extends WatchingPhone {

  private static final Completion OFFER = new Completion(Address.of("cc-200", "127.0.0.1"), "BS");

  private Message queued() {
    register();
    phone.signalling.complete(phone.account(), OFFER, told::add);
    Message subscribe = peer.request("SUBSCRIBE");
    peer.answer(subscribe, 200, "srv", "Expires: 2700", "Contact: <" + peer.uri() + ">");
    return subscribe;
  }

  private void says(Message subscribe, int cseq, String document) {
    tells(subscribe, cseq, "active;expires=2700", document, "Event: call-completion",
        "Content-Type: application/call-completion");
  }

  @Test
  void itIsAskedForAtTheMonitorWithItsMode() {
    Message first = queued();

    assertThat(first.startLine()).isEqualTo("SUBSCRIBE sip:cc-200@" + peer.domain() + ";m=BS SIP/2.0");
    assertThat(first.header("Event")).isEqualTo("call-completion");
    assertThat(first.header("Accept")).isEqualTo("application/call-completion");
  }

  @Test
  void theTurnIsTold() {
    Message subscribe = queued();
    says(subscribe, 1, "cc-state: queued\r\ncc-service-retention\r\n");
    peer.response(200);
    assertThat(next(WatchEvent.Turn.class)).isEqualTo(new WatchEvent.Turn(false, Optional.empty()));
    says(subscribe, 2, "CC-State:ready\r\ncc-URI: sip:200@field.example;m=BS\r\n");

    assertThat(next(WatchEvent.Turn.class))
        .isEqualTo(new WatchEvent.Turn(true, Optional.of(Address.of("200", "field.example"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cc-state: perhaps\r\n", "hello\r\n", "cc-uri: sip:200@field.example\r\n"})
  void whatDoesNotTellTheStateIsRefused(String document) {
    says(queued(), 1, document);

    peer.response(400);
    assertThat(told).isEmpty();
  }

  @Test
  void aServerWithoutQueueIsTold() {
    register();
    phone.signalling.complete(phone.account(), OFFER, told::add);
    peer.answer(peer.request("SUBSCRIBE"), 489, "x");

    assertThat(next(WatchEvent.Refused.class).status()).isEqualTo(OptionalInt.of(489));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<sip:cc-200@127.0.0.1>;purpose=call-completion;m=BS",
      "<sip:cc-200@127.0.0.1>;m=BS;purpose=Call-Completion",
      "<sip:pic@127.0.0.1>;purpose=icon, <sip:cc-200@127.0.0.1>;purpose=call-completion"})
  void theOfferStandsInTheRefusalOfACall(String info) {
    register();
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 486, "x", "Call-Info: " + info);

    assertThat(phone.told.next(call, CallInput.Refused.class).completion()).contains(OFFER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<sip:pic@127.0.0.1>;purpose=icon", "<https://pbx.example/>;purpose=call-completion;m=BS"})
  void nothingElseIsAnOffer(String info) {
    register();
    CallId call = phone.call("bert");
    peer.answer(peer.request("INVITE"), 486, "x", "Call-Info: " + info);

    assertThat(phone.told.next(call, CallInput.Refused.class).completion()).isEmpty();
  }

  @Test
  void theCallWhoseTurnItIsSaysSo() {
    register();
    CallId call = CallId.fresh();
    phone.signalling.route(call, phone.account(), Address.of("200", "127.0.0.1"), Introduction.completing(OFFER));
    assertThat(phone.told.next(call, CallInput.Routed.class).local()).isInstanceOf(InetAddress.class);
    phone.signalling.invite(call, Phone.OFFER);

    assertThat(peer.request("INVITE").startLine()).isEqualTo("INVITE sip:200@" + peer.domain() + ";m=BS SIP/2.0");
  }
}
