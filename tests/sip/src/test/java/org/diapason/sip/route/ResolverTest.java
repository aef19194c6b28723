package org.diapason.sip.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.diapason.core.account.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResolverTest {

  private final TinyDns dns = new TinyDns();
  private final Resolver resolver =
      new Resolver(new JndiDns(Optional.of(dns.address()), Duration.ofMillis(100)), new Random(1), Runnable::run);

  ResolverTest() throws IOException { }

  @AfterEach
  void close() {
    dns.close();
  }

  @Test
  void literalNeedsNoServer() {
    dns.fallSilent();
    assertThat(targets("192.0.2.1", 0, Transport.UDP)).containsExactly("udp:192.0.2.1:5060");
    assertThat(targets("192.0.2.1", 0, Transport.TLS)).containsExactly("tls:192.0.2.1:5061");
    assertThat(targets("2001:db8::1", 5070, Transport.TCP)).containsExactly("tcp:2001:db8:0:0:0:0:0:1:5070");
  }

  @Test
  void portSaysThatThereIsNoSrv() throws IOException {
    dns.srv("_sip._udp.example.com", 0, 0, 5080, "a.example.com").address("example.com", "192.0.2.9");
    assertThat(targets("example.com", 5070, Transport.UDP)).containsExactly("udp:192.0.2.9:5070");
  }

  @Test
  void srvGoesByPriority() throws IOException {
    dns.srv("_sip._tcp.example.com", 20, 0, 5062, "b.example.com")
        .srv("_sip._tcp.example.com", 10, 0, 5061, "a.example.com")
        .address("a.example.com", "192.0.2.1").address("a.example.com", "192.0.2.2")
        .address("b.example.com", "192.0.2.3");
    assertThat(targets("example.com", 0, Transport.TCP))
        .containsExactly("tcp:192.0.2.1:5061", "tcp:192.0.2.2:5061", "tcp:192.0.2.3:5062");
  }

  @Test
  void naptrNamesTheService() throws IOException {
    dns.naptr("example.com", 20, "SIP+D2U", "_sip._udp.pool.example.com")
        .naptr("example.com", 10, "SIPS+D2T", "_sips._tcp.pool.example.com")
        .srv("_sips._tcp.pool.example.com", 1, 1, 5061, "a.example.com")
        .srv("_sip._udp.pool.example.com", 1, 1, 5060, "a.example.com")
        .address("a.example.com", "192.0.2.1");
    assertThat(targets("example.com", 0, Transport.UDP)).containsExactly("udp:192.0.2.1:5060");
    assertThat(texts(resolver.resolve(new Destination("example.com", 0, Optional.empty()))))
        .containsExactly("tls:192.0.2.1:5061", "udp:192.0.2.1:5060");
  }

  @Test
  void withoutSrvTheAddressAndDefaultPortServe() throws IOException {
    dns.address("example.com", "192.0.2.7");
    assertThat(targets("example.com", 0, Transport.TLS)).containsExactly("tls:192.0.2.7:5061");
  }

  @Test
  void unknownNameIsSaid() {
    assertThat(resolver.resolve(Destination.of("nowhere.example", 0, Transport.UDP)))
        .isEqualTo(new Resolution.Unresolved("nowhere.example", "no such name"));
  }

  @Test
  void deadDnsIsSaidOrTheEarlierAnswerServes() throws IOException {
    dns.address("example.com", "192.0.2.7");
    targets("example.com", 0, Transport.UDP);
    dns.fallSilent();

    assertThat(resolver.resolve(Destination.of("example.com", 0, Transport.UDP)))
        .isInstanceOfSatisfying(Resolution.Resolved.class, found -> assertThat(found.cached()).isTrue());
    assertThat(resolver.resolve(Destination.of("other.example", 0, Transport.UDP)))
        .isInstanceOf(Resolution.Unresolved.class);
  }

  @Test
  void weightsShareTheLoad() {
    SrvOrder order = new SrvOrder(new Random(7));
    List<Srv> records = List.of(new Srv(1, 75, 1, "a"), new Srv(1, 25, 1, "b"));
    long first = IntStream.range(0, 4_000)
        .filter(round -> order.of(records).getFirst().host().equals("a")).count();
    assertThat(first).isBetween(2_850L, 3_150L);
  }

  private List<String> targets(String host, int port, Transport transport) {
    return texts(resolver.resolve(Destination.of(host, port, transport)));
  }

  private static List<String> texts(Resolution resolution) {
    return ((Resolution.Resolved) resolution).targets().stream().map(Target::toString).toList();
  }
}
