package org.diapason.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.diapason.fixtures.VirtualTime;
import org.diapason.sip.digest.Nonces.Verdict;
import org.junit.jupiter.api.Test;

final class NoncesTest {

  private final VirtualTime time = new VirtualTime();
  private final Nonces nonces = new Nonces(new Random(1), time.clock());

  @Test
  void eachCountIsTakenOnce() {
    String nonce = nonces.fresh();
    assertThat(nonces.use(nonce, 1)).isEqualTo(Verdict.GOOD);
    assertThat(nonces.use(nonce, 1)).isEqualTo(Verdict.STALE);
    assertThat(nonces.use(nonce, 3)).isEqualTo(Verdict.GOOD);
    assertThat(nonces.use(nonce, 2)).isEqualTo(Verdict.STALE);
  }

  @Test
  void anOldOneIsStale() {
    String nonce = nonces.fresh();
    time.advance(Duration.ofSeconds(299));
    assertThat(nonces.use(nonce, 1)).isEqualTo(Verdict.GOOD);
    time.advance(Duration.ofSeconds(2));
    assertThat(nonces.use(nonce, 2)).isEqualTo(Verdict.STALE);
  }

  @Test
  void oneOfSomebodyElseIsStale() {
    String nonce = nonces.fresh();
    char last = nonce.charAt(nonce.length() - 1);
    assertThat(nonces.use(nonce.substring(0, nonce.length() - 1) + (last == '0' ? '1' : '0'), 1)).isEqualTo(Verdict.STALE);
    assertThat(nonces.use(new Nonces(new Random(2), time.clock()).fresh(), 1)).isEqualTo(Verdict.STALE);
    assertThat(nonces.use("", 1)).isEqualTo(Verdict.STALE);
    assertThat(nonces.use("\u0661".repeat(64), 1)).isEqualTo(Verdict.STALE);
  }

  /** Whoever asks for challenges without end must not keep others from signing in. */
  @Test
  void aFloodOfChallengesLocksNobodyOut() {
    String nonce = nonces.fresh();
    for (int i = 0; i < 10_000; i++) {
      nonces.fresh();
    }
    assertThat(nonces.use(nonce, 1)).isEqualTo(Verdict.GOOD);
    assertThat(nonces.use(nonces.fresh(), 1)).isEqualTo(Verdict.GOOD);
  }
}
