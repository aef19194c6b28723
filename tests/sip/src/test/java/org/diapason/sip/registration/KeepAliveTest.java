package org.diapason.sip.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.KeepAlive;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.diapason.sip.rig.StreamPlug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether the connection of a registration still leads anywhere (RFC 5626 §4.4.1, fault matrix 11). */
@ExtendWith(MessagesOnFailure.class)
final class KeepAliveTest {

  private static final Duration INTERVAL = Duration.ofSeconds(60);
  private static final Duration PONG = Duration.ofSeconds(10);

  private final VirtualTime time = new VirtualTime();
  private final Peer server;
  private final Phone phone;
  private Message register;

  KeepAliveTest() throws IOException {
    server = new Peer(new StreamPlug(new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1")), "TCP"));
    phone = new Phone(time).at(server.domain(), Transport.TCP, "anna", "s3cret");
    phone.settings.set(AccountSettings.KEEP_ALIVE, phone.account().id().owner(), new KeepAlive.Every(INTERVAL));
  }

  @BeforeEach
  void begin() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(3_600));
    server.grant(server.request("REGISTER"), 3_600);
    register = server.request("REGISTER");
    server.grant(register, 3_600);
    phone.told.next(RegistrationInput.Registered.class);
  }

  @AfterEach
  void close() {
    phone.close();
    server.close();
  }

  /** Lets time pass until the next ping. */
  private void awaitPing() {
    Awaitility.await("a ping").atMost(5, TimeUnit.SECONDS).until(() -> {
      time.advance(INTERVAL);
      return !server.hearsNo("CRLF");
    });
    server.forget();
  }

  private void pong() {
    server.send("\r\n", register.source());
  }

  @Test
  void aConnectionWhosePongDoesNotComeInTenSecondsIsALostFlow() {
    server.request("CRLF");
    pong();
    awaitPing();

    Awaitility.await("a flow that is lost").atMost(5, TimeUnit.SECONDS).until(() -> {
      time.advance(PONG);
      return phone.told.hasRegistration();
    });

    phone.told.next(RegistrationInput.FlowLost.class);
  }

  @Test
  void aServerThatNeverAnswersPingsIsNotTakenForGone() {
    server.request("CRLF");
    for (int ping = 0; ping < 3; ping++) {
      awaitPing();
      time.advance(PONG);
    }

    assertThat(phone.told.hasRegistration()).isFalse();
  }
}
