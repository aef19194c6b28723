package org.diapason.sip.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.Transport;
import org.diapason.core.problem.ProblemCode;
import org.diapason.sip.rig.Message;
import org.diapason.sip.rig.Peer;
import org.diapason.sip.rig.Phone;
import org.diapason.sip.route.DnsRecords;
import org.diapason.sip.route.Naptr;
import org.diapason.sip.route.Srv;
import org.junit.jupiter.api.Test;

/** A connection that breaks before its REGISTER is answered is no reason to wait (RFC 3261 §17.1.4). */
final class BrokenRegisterTest extends ConnectedPhone {

  private record TwoServers(Peer first, Peer second) implements DnsRecords {

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

  @Test
  void itIsToldAtOnce() throws Exception {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));
      server.request("REGISTER");

      server.hangUpConnection();

      assertThat(phone.told.next(RegistrationInput.Unreachable.class).problem().code())
          .isEqualTo(ProblemCode.HOST_REFUSED);
    }
  }

  @Test
  void theNextServerIsAsked() throws Exception {
    try (Peer first = tcp(); Peer second = tcp();
        Phone other = new Phone(time, new TwoServers(first, second)).at("pbx.example", Transport.TCP, "anna", "")) {
      other.signalling.register(other.account(), Duration.ofSeconds(60));
      first.request("REGISTER");

      first.hangUpConnection();

      second.grant(second.request("REGISTER"), 60);
    }
  }

  @Test
  void anAnswerThatIsTheLastWordOfAConnectionCounts() throws Exception {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");
      phone.signalling.register(phone.account(), Duration.ofSeconds(60));
      Message register = server.request("REGISTER");

      server.answer(register, 480, "t", "Retry-After: 17");
      server.hangUpConnection();

      assertThat(phone.told.next(RegistrationInput.Refused.class).retryAfter()).isEqualTo(Duration.ofSeconds(17));
    }
  }

  @Test
  void aBindingThatIsTakenBackOverABrokenConnectionIsGone() throws Exception {
    try (Peer server = tcp()) {
      phone.at(server.domain(), Transport.TCP, "anna", "s3cret");
      registered(server);
      phone.signalling.unregister(phone.account().id());
      server.request("REGISTER");

      server.hangUpConnection();

      phone.told.next(RegistrationInput.FlowLost.class);
      phone.told.next(RegistrationInput.Unreachable.class);
    }
  }
}
