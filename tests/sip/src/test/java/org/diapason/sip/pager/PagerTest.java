package org.diapason.sip.pager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.address.Address;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts outside of calls (RFC 3428), at a server that the test plays. */
@ExtendWith(MessagesOnFailure.class)
final class PagerTest {

  private static final String TEXT = "Je vous rappelle dans une demi-heure – à bientôt.";

  private final VirtualTime time = new VirtualTime();
  private final Peer peer = new Peer();
  private final Phone phone = new Phone(time).at(peer.domain(), Transport.UDP, "anna", "s3cret");
  private final BlockingQueue<Optional<Problem>> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void register() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(600));
    peer.grant(peer.request("REGISTER"), 600);
    phone.told.next(RegistrationInput.Registered.class);
  }

  @AfterEach
  void close() {
    phone.close();
    peer.close();
  }

  private Message sent() {
    phone.signalling.send(phone.account(), Address.of("bert", "127.0.0.1"), TEXT, told::add);
    return peer.request("MESSAGE");
  }

  private Optional<Problem> outcome() throws InterruptedException {
    Optional<Problem> outcome = told.poll(10, TimeUnit.SECONDS);
    assertThat(outcome).as("outcome").isNotNull();
    return outcome;
  }

  @Test
  void aTextGoesToWhomItIsForAndMakesNoDialog() throws InterruptedException {
    Message message = sent();

    assertThat(message.startLine()).startsWith("MESSAGE sip:bert@127.0.0.1:" + peer.port() + " ");
    assertThat(message.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(message.body()).isEqualTo(TEXT);
    assertThat(message.header("Contact")).isEmpty();
    peer.answer(message, 200, "far");
    assertThat(outcome()).isEmpty();
  }

  @Test
  void aChallengeIsAnswered() throws InterruptedException {
    peer.answer(sent(), 407, "srv", "Proxy-Authenticate: Digest realm=\"127.0.0.1\", nonce=\"n\", qop=\"auth\"");
    Message again = peer.request("MESSAGE");

    assertThat(again.header("Proxy-Authorization")).contains("username=\"anna\"");
    peer.answer(again, 202, "far");
    assertThat(outcome()).isEmpty();
  }

  @Test
  void aRefusalIsToldWithItsStatus() throws InterruptedException {
    peer.answer(sent(), 405, "far");
    assertThat(outcome()).contains(Problem.of(ProblemCode.MESSAGE_NOT_SENT, "bert", 405));
  }

  @Test
  void silenceIsToldAfterHalfAMinute() throws InterruptedException {
    sent();
    Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5)).until(() -> {
      time.advance(Duration.ofMillis(500));
      return !told.isEmpty();
    });
    assertThat(outcome().map(Problem::code)).contains(ProblemCode.HOST_UNREACHABLE);
  }
}
