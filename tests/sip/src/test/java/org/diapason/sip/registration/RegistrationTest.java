package org.diapason.sip.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.problem.ProblemCode;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** REGISTER against a registrar that the test plays. */
@ExtendWith(MessagesOnFailure.class)
final class RegistrationTest {

  private static final String MD5 =
      "WWW-Authenticate: Digest realm=\"field\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"";
  private static final String SHA =
      "WWW-Authenticate: Digest realm=\"field\", nonce=\"n2\", algorithm=SHA-256, qop=\"auth\"";

  private final VirtualTime time = new VirtualTime();
  private final Peer server = new Peer();
  private final Phone phone = new Phone(time).at(server.domain(), Transport.UDP, "anna", "s3cret");

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  private void begin() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
  }

  @Test
  void theStrongerOfTwoAlgorithmsIsAnswered() {
    begin();
    server.answer(server.request("REGISTER"), 401, "t", MD5, SHA);

    Message second = server.request("REGISTER");

    assertThat(second.header("Authorization")).contains("algorithm=SHA-256", "nonce=\"n2\"", "nc=00000001", "qop=auth")
        .doesNotContain("s3cret");
    assertThat(second.cseq()).isEqualTo(2);
  }

  @Test
  void aDowngradeOfTheSameRealmIsNotAnswered() {
    begin();
    server.answer(server.request("REGISTER"), 401, "t", SHA);
    server.grant(server.request("REGISTER"), 60);
    phone.told.next(RegistrationInput.Registered.class);
    begin();
    server.answer(server.request("REGISTER"), 401, "t", MD5);

    assertThat(phone.told.next(RegistrationInput.Refused.class).status()).isEqualTo(401);
  }

  @Test
  void basicIsNeverAnswered() {
    begin();
    server.answer(server.request("REGISTER"), 401, "t", "WWW-Authenticate: Basic realm=\"field\"");

    assertThat(phone.told.next(RegistrationInput.Refused.class).phrase()).isEqualTo("127.0.0.1");
  }

  @Test
  void theSameChallengeAgainIsAWrongPassword() {
    begin();
    server.answer(server.request("REGISTER"), 401, "t", MD5);
    server.answer(server.request("REGISTER"), 401, "t", MD5);

    assertThat(phone.told.next(RegistrationInput.Refused.class).status()).isEqualTo(401);
    assertThat(server.hearsNo("REGISTER")).isTrue();
  }

  @Test
  void aPasswordThatCanNotBeReadIsNoEmptyOneAndNoWrongOne() {
    phone.lockSecrets();
    begin();
    server.answer(server.request("REGISTER"), 401, "t", MD5);

    assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.SECRET_UNREADABLE);
    assertThat(server.hearsNo("REGISTER")).isTrue();
  }

  @Test
  void aStaleNonceIsAnsweredOnceMore() {
    begin();
    server.answer(server.request("REGISTER"), 401, "t", MD5);
    server.answer(server.request("REGISTER"), 401, "t", MD5.replace("n1", "n3") + ", stale=true");
    Message third = server.request("REGISTER");

    assertThat(third.header("Authorization")).contains("nonce=\"n3\"");
    server.answer(third, 401, "t", MD5.replace("n1", "n4") + ", stale=true");
    phone.told.next(RegistrationInput.Refused.class);
  }

  @Test
  void theExpiryOfOurOwnContactCounts() {
    begin();
    Message register = server.request("REGISTER");
    server.answer(register, 200, "t", "Contact: <sip:other@127.0.0.9>;expires=7",
        "Contact: <" + register.contact() + ">;expires=33");

    assertThat(phone.told.next(RegistrationInput.Registered.class).granted()).isEqualTo(Duration.ofSeconds(33));
  }

  @Test
  void tooBriefTellsTheLeast() {
    begin();
    server.answer(server.request("REGISTER"), 423, "t", "Min-Expires: 300");

    assertThat(phone.told.next(RegistrationInput.TooBrief.class).least()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void retryAfterIsPassedOn() {
    begin();
    server.answer(server.request("REGISTER"), 480, "t", "Retry-After: 17 (busy)");

    RegistrationInput.Refused refused = phone.told.next(RegistrationInput.Refused.class);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(17));
    assertThat(refused.phrase()).isEqualTo("Told");
  }

  @Test
  void theLearnedAddressIsShownInASecondRegisterAndNoThird() {
    begin();
    Message first = server.request("REGISTER");
    String elsewhere = first.header("Via") + ";received=127.0.0.1;rport=4711";
    server.send(("SIP/2.0 200 OK\r\nVia: " + elsewhere + "\r\nFrom: " + first.header("From") + "\r\nTo: "
        + first.header("To") + ";tag=t\r\nCall-ID: " + first.header("Call-ID") + "\r\nCSeq: " + first.header("CSeq")
        + "\r\nContact: <" + first.contact() + ">;expires=60\r\nContent-Length: 0\r\n\r\n").replace(";rport;", ";"),
        first.source());
    Message second = server.request("REGISTER");

    assertThat(second.contact()).endsWith("@127.0.0.1:4711");
    assertThat(second.text()).contains(first.contact().substring(0, 20)).contains("expires=0");
    server.grant(second, 60);
    phone.told.next(RegistrationInput.Registered.class);
    assertThat(server.hearsNo("REGISTER")).isTrue();
  }

  @Test
  void unregisteringTakesTheContactBack() {
    begin();
    Message register = server.request("REGISTER");
    server.grant(register, 60);
    phone.told.next(RegistrationInput.Registered.class);

    phone.signalling.unregister(phone.account().id());

    Message last = server.request("REGISTER");
    assertThat(last.header("Expires")).isEqualTo("0");
    assertThat(last.contact()).isEqualTo(register.contact());
    server.answer(last, 200, "t");
    phone.told.next(RegistrationInput.Unregistered.class);
  }

  @Test
  void silenceIsUnreachableAfterTimerF() {
    begin();
    server.request("REGISTER");
    Awaitility.await().pollInterval(Duration.ofMillis(10)).until(() -> {
      time.advance(Duration.ofMillis(500));
      return phone.told.hasRegistration();
    });

    assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.HOST_UNREACHABLE);
  }

  @Test
  void anUnknownHostIsTold() {
    phone.settings.set(AccountSettings.DOMAIN, phone.account().id().owner(), "no-such-host.invalid:5060");
    begin();

    assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
        .isEqualTo(ProblemCode.HOST_UNKNOWN);
  }

  @Test
  void theFlowIsKeptOpenByEmptyLines() {
    begin();
    server.grant(server.request("REGISTER"), 60);
    phone.told.next(RegistrationInput.Registered.class);

    time.advance(Duration.ofSeconds(29));

    server.request("CRLF");
  }
}
