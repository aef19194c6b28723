package org.diapason.sip.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.Watch;
import org.diapason.core.watch.WatchEvent;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An extension is watched (RFC 6665, RFC 4235), against a server that the test plays. */
final class WatchTest extends WatchingPhone {

  @Test
  void itIsAskedForWithDigest() {
    Message first = subscribed();
    assertThat(first.startLine()).isEqualTo("SUBSCRIBE sip:200@" + peer.domain() + " SIP/2.0");
    assertThat(first.header("Event")).isEqualTo("dialog");
    assertThat(first.header("Accept")).isEqualTo("application/dialog-info+xml");
    assertThat(first.header("Expires")).isEqualTo("3600");
    peer.answer(first, 401, "x", "WWW-Authenticate: Digest realm=\"127.0.0.1\", nonce=\"n\", qop=\"auth\"");

    assertThat(peer.request("SUBSCRIBE").header("Authorization")).contains("username=\"anna\"");
  }

  @Test
  void itWaitsForTheRegistration() {
    watch();
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();

    register();
    pass(1);

    peer.request("SUBSCRIBE");
  }

  @Test
  void whatTheExtensionDoesIsTold() {
    Message subscribe = active();
    tells(subscribe, 2, "active;expires=3000", full(1, dialog("d1", "early")));
    peer.response(200);

    List<DialogInfo> dialogs = next(WatchEvent.Dialogs.class).dialogs();
    assertThat(dialogs).hasSize(1);
    assertThat(dialogs.getFirst().state()).isEqualTo(DialogInfo.State.EARLY);
    assertThat(dialogs.getFirst().remote().orElseThrow().displayName()).isEqualTo("Bert");
    assertThat(dialogs.getFirst().pickup().orElseThrow().callId()).isEqualTo("c-d1");
  }

  @Test
  void changesAreToldToo() {
    Message subscribe = active();
    tells(subscribe, 2, "active", document(1, "partial", dialog("d1", "early")));
    assertThat(next(WatchEvent.Dialogs.class).idle()).isFalse();
    tells(subscribe, 3, "active", document(2, "partial", dialog("d1", "terminated")));

    assertThat(next(WatchEvent.Dialogs.class).idle()).isTrue();
  }

  @Test
  void aChangeThatWasMissedIsAskedForOnce() {
    Message subscribe = active();
    tells(subscribe, 2, "active", document(5, "partial", dialog("d1", "early")));
    Message again = peer.request("SUBSCRIBE");
    assertThat(again.header("Call-ID")).isEqualTo(subscribe.header("Call-ID"));
    assertThat(again.tag("To")).contains("srv");
    peer.answer(again, 200, "", "Expires: 3600");
    tells(subscribe, 3, "active", document(7, "partial", dialog("d2", "early")));
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();

    tells(subscribe, 4, "active", full(8, dialog("d2", "confirmed")));
    assertThat(next(WatchEvent.Dialogs.class).dialogs().getFirst().id()).isEqualTo("d2");
  }

  @Test
  void newsBeforeTheAnswerCount() {
    Message subscribe = subscribed();
    tells(subscribe, 1, "active;expires=60", full(0, ""));
    peer.response(200);
    assertThat(next(WatchEvent.Dialogs.class).idle()).isTrue();
    peer.answer(subscribe, 200, "srv", "Expires: 3600", "Contact: <" + peer.uri() + ">");
    tells(subscribe, 2, "active", full(1, dialog("d1", "confirmed")));

    assertThat(next(WatchEvent.Dialogs.class).idle()).isFalse();
  }

  @Test
  void itIsRefreshedATenthBeforeItsEnd() {
    Message subscribe = subscribed();
    peer.answer(subscribe, 200, "srv", "Expires: 100", "Contact: <" + peer.uri() + ">");
    tells(subscribe, 1, "active;expires=100", full(0, ""));
    peer.response(200);
    tells(subscribe, 2, "active;expires=100", full(1, ""));
    peer.response(200);
    pass(85);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();

    pass(10);

    Message again = peer.request("SUBSCRIBE");
    assertThat(again.cseq()).isGreaterThan(subscribe.cseq());
    assertThat(again.tag("To")).contains("srv");
  }

  @Test
  void aLongerTimeIsGrantedToTheServer() {
    peer.answer(subscribed(), 423, "x", "Min-Expires: 7200");

    assertThat(peer.request("SUBSCRIBE").header("Expires")).isEqualTo("7200");
  }

  @Test
  void aServerThatForgotIsAskedAnew() {
    Message subscribe = subscribed();
    peer.answer(subscribe, 200, "srv", "Expires: 100", "Contact: <" + peer.uri() + ">");
    tells(subscribe, 1, "active;expires=100", full(0, ""));
    next(WatchEvent.Dialogs.class);
    pass(91);
    peer.answer(peer.request("SUBSCRIBE"), 481, "");
    next(WatchEvent.Unknown.class);
    peer.forget();
    pass(3);

    Message fresh = peer.request("SUBSCRIBE");
    assertThat(fresh.header("Call-ID")).isNotEqualTo(subscribe.header("Call-ID"));
    assertThat(fresh.tag("To")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {489, 405, 403, 404, 501, 603})
  void aServerThatSaysNoIsNotAskedAgain(int status) {
    peer.answer(subscribed(), status, "x");

    assertThat(next(WatchEvent.Refused.class).status()).isEqualTo(OptionalInt.of(status));
    pass(4_000);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
  }

  @Test
  void retryAfterIsHeeded() {
    peer.answer(subscribed(), 503, "x", "Retry-After: 300");
    next(WatchEvent.Unknown.class);
    pass(298);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
    pass(5);

    peer.request("SUBSCRIBE");
  }

  @Test
  void aServerThatFailsIsAskedLessAndLess() {
    peer.answer(subscribed(), 500, "x");
    next(WatchEvent.Unknown.class);
    pass(14);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
    pass(17);
    peer.answer(peer.request("SUBSCRIBE"), 500, "x");
    next(WatchEvent.Unknown.class);
    peer.forget();
    pass(29);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
    pass(32);

    peer.request("SUBSCRIBE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deactivated", "timeout"})
  void whatTheServerEndsForAWhileBeginsAgainAtOnce(String reason) {
    Message subscribe = active();
    tells(subscribe, 2, "terminated;reason=" + reason, "");
    next(WatchEvent.Unknown.class);
    pass(3);

    assertThat(peer.request("SUBSCRIBE").tag("To")).isEmpty();
  }

  @Test
  void aServerThatEndsItEachTimeStirsUpNoStorm() {
    register();
    watch();
    int asked = 0;
    for (int quarter = 0; quarter < 20; quarter++) {
      if (!peer.hearsNo("SUBSCRIBE")) {
        asked++;
        Message subscribe = peer.request("SUBSCRIBE");
        peer.answer(subscribe, 200, "srv", "Expires: 3600", "Contact: <" + peer.uri() + ">");
        tells(subscribe, 1, "terminated;reason=deactivated", "");
        peer.response(200);
        peer.forget();
      }
      pass(15);
    }

    assertThat(asked).isBetween(2, 8);
  }

  @Test
  void probationWaitsAsLongAsTheServerWants() {
    Message subscribe = active();
    tells(subscribe, 2, "terminated;reason=probation;retry-after=120", "");
    next(WatchEvent.Unknown.class);
    pass(118);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
    pass(5);

    peer.request("SUBSCRIBE");
  }

  @Test
  void givingUpWaitsToo() {
    Message subscribe = active();
    tells(subscribe, 2, "terminated;reason=giveup", "");
    next(WatchEvent.Unknown.class);
    pass(14);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
    pass(20);

    peer.request("SUBSCRIBE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejected", "noresource"})
  void whatTheServerEndsForGoodIsOver(String reason) {
    Message subscribe = active();
    tells(subscribe, 2, "terminated;reason=" + reason, "");

    assertThat(next(WatchEvent.Refused.class).status()).isEmpty();
    pass(4_000);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
  }

  @Test
  void aServerThatTellsNothingIsAskedAgain() {
    peer.answer(subscribed(), 200, "srv", "Expires: 3600", "Contact: <" + peer.uri() + ">");
    pass(33);
    next(WatchEvent.Unknown.class);
    pass(31);

    peer.request("SUBSCRIBE");
  }

  @Test
  void closingTakesItBack() {
    register();
    Watch watch = watch();
    Message subscribe = peer.request("SUBSCRIBE");
    peer.answer(subscribe, 200, "srv", "Expires: 3600", "Contact: <" + peer.uri() + ">");
    tells(subscribe, 1, "active;expires=3600", full(0, ""));
    peer.response(200);
    next(WatchEvent.Dialogs.class);
    watch.close();

    Message back = peer.request("SUBSCRIBE");
    assertThat(back.header("Expires")).isEqualTo("0");
    peer.answer(back, 200, "", "Expires: 0");
    tells(subscribe, 2, "terminated;reason=timeout", full(1, dialog("d", "early")));
    peer.response(200);
    pass(100);
    assertThat(peer.hearsNo("SUBSCRIBE")).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void closingBeforeTheAnswerTakesItBackAfterIt() {
    register();
    Watch watch = watch();
    Message subscribe = peer.request("SUBSCRIBE");
    watch.close();
    peer.answer(subscribe, 200, "srv", "Expires: 3600", "Contact: <" + peer.uri() + ">");

    assertThat(peer.request("SUBSCRIBE").header("Expires")).isEqualTo("0");
  }

  @Test
  void unregisteringTakesItBackAndRegisteringBeginsAgain() {
    active();
    phone.signalling.unregister(phone.account().id());

    Message back = peer.request("SUBSCRIBE");
    assertThat(back.header("Expires")).isEqualTo("0");
    peer.answer(back, 200, "", "Expires: 0");
    tells(back, 2, "terminated;reason=timeout", "", "X: y");
    peer.answer(peer.request("REGISTER"), 200, "r");
    next(WatchEvent.Unknown.class);
    phone.told.next(RegistrationInput.Unregistered.class);
    register();
    pass(40);

    assertThat(peer.request("SUBSCRIBE").header("Expires")).isEqualTo("3600");
  }

  @Test
  void newsFromElsewhereAreNotHeard() {
    Message subscribe = active();
    try (Peer stranger = new Peer("127.0.0.9")) {
      tells(stranger, subscribe, 2, "active", full(1, dialog("d1", "early")));
      assertThat(stranger.hearsNo("SIP/2.0")).isTrue();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void newsFromTheFarSideOfACallAreRefused() {
    Message subscribe = active();
    try (Peer stranger = new Peer("127.0.0.3")) {
      CallId call = phone.call("dora");
      peer.answer(peer.request("INVITE"), 200, "doras", "Contact: <" + stranger.uri() + ">", Phone.ANSWER.sdp());
      phone.told.next(call, CallInput.Answered.class);
      phone.signalling.acknowledge(call, Optional.empty());
      stranger.request("ACK");
      tells(stranger, subscribe, 2, "active", full(1, dialog("d1", "early")));
      stranger.response(481);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void newsOfAnotherDialogAreRefused() {
    Message subscribe = active();
    String forged = peer.request("NOTIFY", subscribe.contact(), 2, subscribe.header("Call-ID"),
        subscribe.header("To") + ";tag=forged", subscribe.header("From"), "Event: dialog",
        "Subscription-State: terminated;reason=rejected");
    peer.send(forged, subscribe.source());

    peer.response(481);
    assertThat(told).isEmpty();
  }

  @Test
  void newsOfAnotherKindAreRefused() {
    Message subscribe = active();
    tells(subscribe, 2, "active", full(1, dialog("d1", "early")), "Event: presence");

    peer.response(489);
    assertThat(told).isEmpty();
  }

  @Test
  void oldNewsAreRefused() {
    Message subscribe = active();
    tells(subscribe, 1, "active", full(1, dialog("d1", "early")), "X: y");

    peer.response(500);
    assertThat(told).isEmpty();
  }

  @Test
  void newsThatCanNotBeReadAreRefused() {
    Message subscribe = active();
    tells(subscribe, 2, "active", "<!DOCTYPE x [<!ENTITY e 'x'>]>" + full(1, "&e;"));

    peer.response(400);
    assertThat(told).isEmpty();
  }
}
