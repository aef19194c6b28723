package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.call.CallId;
import org.diapason.core.call.DigitCarrier;
import org.diapason.sip.rig.Message;
import org.diapason.sip.trace.TracedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Key presses told to a server that subscribes to them within the call, as Cisco's do (RFC 4730). */
final class KeyPressTest extends CallingPhone {

  private static final String EACH = request("persist=\"persist\"", "<regex tag=\"dtmf\">[x*#ABCD]</regex>");

  private CallId call;
  private Message invite;

  private static String request(String attributes, String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kpml-request xmlns=\"urn:ietf:params:xml:ns:kpml-request\" version=\"1.0\">"
        + "<pattern " + attributes + ">" + inside + "</pattern></kpml-request>";
  }

  @BeforeEach
  void talk() {
    phone.settings.set(AccountSettings.KPML, phone.account().id().owner(), true);
    call = phone.call("bert");
    invite = peer.request("INVITE");
    talking(invite, call);
  }

  private Message subscribed(int cseq, int seconds, String body) {
    inside(invite, "SUBSCRIBE", cseq, "Event: kpml", "Expires: " + seconds, "Content-Type: application/kpml-request+xml", body);
    assertThat(peer.response(200).header("Expires")).isEqualTo(String.valueOf(seconds));
    return notified();
  }

  private Message notified() {
    Message notify = peer.request("NOTIFY");
    peer.answer(notify, 200, "");
    return notify;
  }

  /** What was answered before has arrived, so that nothing is sent again. */
  private void pass(int seconds) {
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
    time.advance(Duration.ofSeconds(seconds));
  }

  private void press(String keys) {
    keys.chars().forEach(key -> phone.signalling.digit(call, (char) key, DigitCarrier.KPML));
  }

  @Test
  void theServerIsToldThatItMaySubscribe() {
    assertThat(invite.header("Allow-Events")).isEqualTo("kpml");
    assertThat(String.join(",", invite.all("Allow"))).contains("SUBSCRIBE");
  }

  @Test
  void everyKeyIsTold() {
    Message first = subscribed(5, 600, EACH);
    assertThat(first.header("Event")).isEqualTo("kpml");
    assertThat(first.header("Subscription-State")).isEqualTo("active;expires=600");
    assertThat(first.body()).isEmpty();

    press("5#");

    Message five = notified();
    assertThat(five.header("Content-Type")).isEqualTo("application/kpml-response+xml");
    assertThat(five.header("Subscription-State")).startsWith("active");
    assertThat(five.body()).contains("code=\"200\"", "digits=\"5\"", "tag=\"dtmf\"", "urn:ietf:params:xml:ns:kpml-response");
    assertThat(notified().body()).contains("digits=\"#\"");
  }

  @Test
  void fastKeysAreToldInOrderOneAfterTheOther() {
    subscribed(5, 600, EACH);
    press("12");

    Message one = peer.request("NOTIFY");
    assertThat(one.body()).contains("digits=\"1\"");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
    peer.answer(one, 200, "");
    assertThat(peer.request("NOTIFY").body()).contains("digits=\"2\"");
  }

  @Test
  void keysPressedBeforeItSubscribesAreToldThen() {
    press("42");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
    assertThat(peer.hearsNo("INFO")).isTrue();

    subscribed(5, 600, EACH);

    assertThat(notified().body()).contains("digits=\"4\"");
    assertThat(notified().body()).contains("digits=\"2\"");
  }

  @Test
  void oneShotEndsWithItsReport() {
    subscribed(5, 600, request("", "<regex>xx</regex>"));
    press("123");

    Message last = notified();
    assertThat(last.header("Subscription-State")).startsWith("terminated");
    assertThat(last.body()).contains("digits=\"12\"");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void whatComesToNothingIsToldAfterItsTime() {
    subscribed(5, 600, request("persist=\"persist\" interdigittimer=\"3000\"", "<regex>xxxx</regex>"));
    press("12");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();

    time.advance(Duration.ofSeconds(3));

    assertThat(notified().body()).contains("code=\"423\"", "digits=\"12\"");
  }

  @Test
  void aSubscriptionThatIsNotRefreshedEnds() {
    subscribed(5, 60, EACH);
    pass(60);

    Message last = notified();
    assertThat(last.header("Subscription-State")).isEqualTo("terminated;reason=timeout");
    assertThat(last.body()).contains("code=\"487\"");
    press("1");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void aRefreshKeepsThePattern() {
    subscribed(5, 60, EACH);
    pass(50);
    inside(invite, "SUBSCRIBE", 6, "Event: kpml", "Expires: 60");
    peer.response(200);
    notified();
    pass(50);
    press("9");

    assertThat(notified().body()).contains("digits=\"9\"");
  }

  @Test
  void theServerEndsIt() {
    subscribed(5, 600, EACH);
    inside(invite, "SUBSCRIBE", 6, "Event: kpml", "Expires: 0");

    peer.response(200);
    assertThat(notified().header("Subscription-State")).startsWith("terminated");
    press("1");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void aServerThatForgotItsSubscriptionIsToldNothingMore() {
    subscribed(5, 600, EACH);
    press("1");
    peer.answer(peer.request("NOTIFY"), 481, "");
    Awaitility.await().until(() -> phone.messages().stream().anyMatch(one -> one.text().startsWith("SIP/2.0 481")));
    press("2");

    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void whatIsNoRequestIsRefused() {
    inside(invite, "SUBSCRIBE", 5, "Event: dialog", "Expires: 60");
    assertThat(peer.response(489).header("Allow-Events")).isEqualTo("kpml");
    inside(invite, "SUBSCRIBE", 6, "Event: kpml", "Expires: 60", "Signal=1\r\n");
    peer.response(415);
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void aBadDocumentIsToldInANotification() {
    inside(invite, "SUBSCRIBE", 5, "Event: kpml", "Expires: 60", "Content-Type: application/kpml-request+xml", "<?xml nonsense");
    peer.response(200);

    Message only = notified();

    assertThat(only.header("Subscription-State")).isEqualTo("terminated;reason=rejected");
    assertThat(only.body()).contains("code=\"501\"", "text=\"Bad Document\"");
    press("1");
    assertThat(peer.hearsNo("NOTIFY")).isTrue();
  }

  @Test
  void withoutTheSettingNobodyMaySubscribe() {
    phone.settings.set(AccountSettings.KPML, phone.account().id().owner(), false);
    inside(invite, "SUBSCRIBE", 5, "Event: kpml", "Expires: 60");

    assertThat(peer.response(405).header("Allow")).doesNotContain("SUBSCRIBE");
    phone.call("carla");
    assertThat(peer.request("INVITE").all("Allow-Events")).isEmpty();
  }

  @Test
  void keysAreKeptInNoTrace() {
    subscribed(5, 600, EACH);
    press("7");
    notified();

    String all = phone.messages().stream().map(TracedMessage::toString).collect(Collectors.joining("\n"));
    assertThat(all).contains("NOTIFY").doesNotContain("digits=", "kpml-response xmlns");
  }
}
