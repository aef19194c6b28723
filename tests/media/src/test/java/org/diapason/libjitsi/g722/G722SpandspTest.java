package org.diapason.libjitsi.g722;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ours and libspandsp's output are the same bytes. */
final class G722SpandspTest {
  private static final int SECONDS = 3_600;
  private static final int SAMPLES_PER_SECOND = 16_000;

  private Spandsp spandsp;

  @BeforeEach
  void openTheJudge() throws Throwable {
    Optional<Spandsp> found = Spandsp.open();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("libspandsp2 is not installed");
    }
    spandsp = found.orElseGet(() -> abort("libspandsp2 is not installed"));
  }

  @Test
  void anHourOfVariedSoundEncodesAndDecodesToTheSameBytes() throws Throwable {
    VariedSound sound = new VariedSound(722);
    G722Encoder encoder = new G722Encoder();
    G722Decoder decoder = new G722Decoder();
    byte[] pcm = new byte[2 * SAMPLES_PER_SECOND];
    byte[] octets = new byte[SAMPLES_PER_SECOND / 2];
    byte[] theirOctets = new byte[octets.length];
    byte[] heard = new byte[pcm.length];
    byte[] theirHeard = new byte[pcm.length];
    for (int second = 0; second < SECONDS; second++) {
      sound.fill(pcm);
      encoder.encode(pcm, 0, octets, 0, octets.length);
      assertThat(spandsp.encode(pcm, theirOctets)).isEqualTo(octets.length);
      assertThat(octets).as("encoded second %d", second).isEqualTo(theirOctets);
      decoder.decode(octets, 0, heard, 0, octets.length);
      assertThat(spandsp.decode(octets, theirHeard)).isEqualTo(SAMPLES_PER_SECOND);
      assertThat(heard).as("decoded second %d", second).isEqualTo(theirHeard);
    }
  }

  @Test
  void octetsNoEncoderSendsDecodeToTheSameBytes() throws Throwable {
    SplittableRandom random = new SplittableRandom(722);
    G722Decoder decoder = new G722Decoder();
    byte[] octets = new byte[1_000_000];
    byte[] heard = new byte[4 * octets.length];
    byte[] theirHeard = new byte[heard.length];
    random.nextBytes(octets);
    decoder.decode(octets, 0, heard, 0, octets.length);
    spandsp.decode(octets, theirHeard);
    assertThat(heard).isEqualTo(theirHeard);
  }
}
