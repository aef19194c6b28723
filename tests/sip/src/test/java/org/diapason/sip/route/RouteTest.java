package org.diapason.sip.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.diapason.core.account.Transport;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.Test;

class RouteTest {

  private static final Target FIRST = Target.of(Transport.UDP, InetAddress.ofLiteral("192.0.2.1"), 5060);
  private static final Target SECOND = Target.of(Transport.UDP, InetAddress.ofLiteral("192.0.2.2"), 5060);

  private final VirtualTime time = new VirtualTime();
  private final BadTargets bad = new BadTargets(time);
  private final Route route = new Route(Destination.of("example.com", 0, Transport.UDP), bad, time);

  @Test
  void thereIsNoFlowBeforeAnAnswer() {
    assertThat(route.flow()).isEmpty();
  }

  @Test
  void bestTargetIsTheFlow() {
    route.resolved(List.of(FIRST, SECOND));
    assertThat(route.flow()).contains(FIRST);
  }

  @Test
  void failureMovesToTheNextAtOnce() {
    route.resolved(List.of(FIRST, SECOND));
    assertThat(route.failed(FIRST, Duration.ZERO)).contains(SECOND);
    assertThat(route.flow()).contains(SECOND);
  }

  @Test
  void whenAllAreBadTheCallerBacksOff() {
    route.resolved(List.of(FIRST, SECOND));
    route.failed(FIRST, Duration.ZERO);
    assertThat(route.failed(SECOND, Duration.ZERO)).isEmpty();
    assertThat(route.flow()).contains(FIRST);
  }

  @Test
  void flowReturnsToTheBestOneAfterFiveMinutesOnly() {
    route.resolved(List.of(FIRST, SECOND));
    route.flow();
    route.failed(FIRST, Duration.ZERO);
    time.advance(Duration.ofMinutes(4));
    assertThat(route.flow()).contains(SECOND);
    time.advance(Duration.ofMinutes(1));
    assertThat(route.flow()).contains(FIRST);
  }

  @Test
  void flowDoesNotReturnToABadTarget() {
    route.resolved(List.of(FIRST, SECOND));
    route.failed(FIRST, Duration.ofMinutes(20));
    time.advance(Duration.ofMinutes(19));
    assertThat(route.flow()).contains(SECOND);
    time.advance(Duration.ofMinutes(1));
    assertThat(route.flow()).contains(FIRST);
  }

  @Test
  void penaltyDoublesAndSuccessClearsIt() {
    bad.failed(FIRST);
    time.advance(Duration.ofSeconds(30));
    assertThat(bad.isBad(FIRST)).isFalse();
    bad.failed(FIRST);
    time.advance(Duration.ofSeconds(59));
    assertThat(bad.isBad(FIRST)).isTrue();
    bad.worked(FIRST);
    assertThat(bad.isBad(FIRST)).isFalse();
  }

  @Test
  void newAnswerKeepsTheFlowThatIsStillInIt() {
    route.resolved(List.of(FIRST, SECOND));
    route.failed(FIRST, Duration.ZERO);
    route.resolved(List.of(FIRST, SECOND));
    assertThat(route.flow()).contains(SECOND);
    route.resolved(List.of(FIRST));
    assertThat(route.flow()).contains(FIRST);
  }

  @Test
  void largeDatagramsGoOverTcp() {
    assertThat(SizeSwitch.choose(FIRST, 1_300)).isEqualTo(FIRST);
    assertThat(SizeSwitch.choose(FIRST, 1_301)).isEqualTo(FIRST.by(Transport.TCP));
    assertThat(SizeSwitch.choose(FIRST.by(Transport.TLS), 5_000)).isEqualTo(FIRST.by(Transport.TLS));
  }
}
