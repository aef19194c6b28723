package org.diapason.sip.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.time.SystemTime;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.MessagesOnFailure;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.diapason.sip.route.DnsRecords;
import org.diapason.sip.route.Naptr;
import org.diapason.sip.route.Srv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers of one domain, one of which does not serve. */
@ExtendWith(MessagesOnFailure.class)
final class FailoverTest {

  private final SystemTime time = new SystemTime();
  private final Peer first = new Peer();
  private final Peer second = new Peer();
  private final Phone phone = new Phone(time, new TwoServers()).at("pbx.example", Transport.UDP, "anna", "s3cret");

  private final class TwoServers implements DnsRecords {

    @Override
    public List<Naptr> naptr(String name) {
      return List.of();
    }

    @Override
    public List<Srv> srv(String name) {
      return List.of(new Srv(1, 0, first.port(), "127.0.0.1"), new Srv(2, 0, second.port(), "127.0.0.1"));
    }

    @Override
    public List<InetAddress> addresses(String name) {
      return List.of();
    }
  }

  @AfterEach
  void close() {
    phone.close();
    first.close();
    second.close();
    time.close();
  }

  @Test
  void aServerThatIsUnavailableGivesWayToTheNext() {
    phone.signalling.register(phone.account(), Duration.ofSeconds(60));
    first.answer(first.request("REGISTER"), 503, "t", "Retry-After: 60");
    second.grant(second.request("REGISTER"), 60);
    phone.told.next(RegistrationInput.Registered.class);

    CallId call = phone.call("bert");
    Message invite = second.request("INVITE");
    second.answer(invite, 503, "t");

    assertThat(phone.told.next(call, CallInput.Refused.class).status()).isEqualTo(503);
    assertThat(first.hearsNo("INVITE")).isTrue();
  }
}
