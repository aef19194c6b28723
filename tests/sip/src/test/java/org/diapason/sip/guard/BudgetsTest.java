package org.diapason.sip.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.stream.IntStream;
import org.diapason.fixtures.VirtualTime;
import org.junit.jupiter.api.Test;

class BudgetsTest {

  private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");

  private final VirtualTime time = new VirtualTime();
  private final Budgets budgets = new Budgets(Limits.standard(), time);

  @Test
  void burstIsAllowedAndThenTheRate() {
    assertThat(taken(ONE, 2_000)).isEqualTo(1_200);
    time.advance(Duration.ofSeconds(1));
    assertThat(taken(ONE, 2_000)).isEqualTo(600);
  }

  @Test
  void oneSourceDoesNotStarveAnother() {
    taken(ONE, 5_000);
    assertThat(taken(OTHER, 100)).isEqualTo(100);
  }

  @Test
  void manySourcesShareOneBudget() {
    int all = IntStream.range(0, 20).map(host -> taken(InetAddress.ofLiteral("192.0.2." + (100 + host)), 1_000)).sum();
    assertThat(all).isEqualTo(4_800);
  }

  @Test
  void largeMessagesCostMore() {
    int taken = 0;
    while (budgets.take(ONE, 262_144)) {
      taken++;
    }
    assertThat(taken).isEqualTo(1_200 / 17);
  }

  private int taken(InetAddress source, int messages) {
    return (int) IntStream.range(0, messages).filter(index -> budgets.take(source, 500)).count();
  }
}
