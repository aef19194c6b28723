package org.diapason.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls over an account that has not registered: no REGISTER has taught a realm, so only its domain's is its own. */
@ExtendWith(MessagesOnFailure.class)
final class UnregisteredCallTest {

  private final Peer server = new Peer();
  private final Phone phone = new Phone(new VirtualTime()).at(server.domain(), Transport.UDP, "anna", "s3cret");

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  private void challenged(String realm, String algorithm) {
    server.answer(server.request("INVITE"), 407, "c", "Proxy-Authenticate: Digest realm=\"" + realm
        + "\", nonce=\"m\", algorithm=" + algorithm + ", qop=\"auth\"");
    server.request("ACK");
  }

  private void assertRefused(CallId call) {
    assertThat(phone.told.next(call, CallInput.Refused.class).status()).isEqualTo(407);
    assertThat(server.hearsNo("INVITE")).isTrue();
  }

  @Test
  void theDomainIsAnswered() {
    phone.call("bert");
    challenged("127.0.0.1", "MD5");

    assertThat(server.request("INVITE").header("Proxy-Authorization")).contains("realm=\"127.0.0.1\"");
  }

  @Test
  void anotherRealmIsNotAnswered() {
    CallId call = phone.call("bert");
    challenged("asterisk", "SHA-256");

    assertRefused(call);
  }

  @Test
  void aWeakerAlgorithmOfTheDomainLaterIsNotAnswered() {
    phone.call("bert");
    challenged("127.0.0.1", "SHA-256");
    server.answer(server.request("INVITE"), 486, "x");
    server.forget();
    CallId call = phone.call("carla");
    challenged("127.0.0.1", "MD5");

    assertRefused(call);
  }

  @Test
  void onceARegistrationHasTaughtARealmTheDomainIsForeign() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
    server.answer(server.request("REGISTER"), 401, "t",
        "WWW-Authenticate: Digest realm=\"field\", nonce=\"n\", qop=\"auth\"");
    server.grant(server.request("REGISTER"), 60);
    phone.told.next(RegistrationInput.Registered.class);
    CallId call = phone.call("bert");
    challenged("127.0.0.1", "SHA-256");

    assertRefused(call);
  }
}
