package org.diapason.sip.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.diapason.core.account.Transport;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.Test;

class KnownSourcesTest {

  private static final InetAddress PROXY = InetAddress.ofLiteral("192.0.2.1");

  private final VirtualTime time = new VirtualTime();
  private final KnownSources sources = new KnownSources(time);

  @Test
  void nobodyIsKnownAtFirst() {
    assertThat(sources.admits(from(PROXY, true))).isFalse();
    assertThat(sources.admits(from(PROXY, false))).isFalse();
    assertThat(sources.admitsConnection(PROXY)).isFalse();
  }

  @Test
  void grantAdmitsUntilTheLastIsClosed() {
    KnownSources.Grant first = sources.grant(PROXY);
    KnownSources.Grant second = sources.grant(PROXY);
    first.close();
    first.close();
    assertThat(sources.admits(from(PROXY, true))).isTrue();
    assertThat(sources.admitsConnection(PROXY)).isTrue();

    second.close();
    assertThat(sources.admits(from(PROXY, true))).isFalse();
  }

  @Test
  void whoWasAskedMayAnswerButNotAsk() {
    sources.asked(PROXY);
    assertThat(sources.admits(from(PROXY, false))).isTrue();
    assertThat(sources.admits(from(PROXY, true))).isFalse();
    assertThat(sources.admitsConnection(PROXY)).isFalse();
  }

  @Test
  void answersAreLateAfterTenMinutes() {
    sources.asked(PROXY);
    time.advance(Duration.ofMinutes(10));
    assertThat(sources.admits(from(PROXY, false))).isFalse();
  }

  private static Arrival from(InetAddress source, boolean request) {
    return new Arrival(Transport.UDP, new InetSocketAddress(source, 5060), request);
  }
}
