package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaEvent;
import org.diapason.sound.Match;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContentTest {
  private static final int RATE = 48_000;

  private Rig rig;

  @BeforeAll
  void open() {
    rig = new Rig();
  }

  @AfterAll
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource(AudioCodec.class)
  void whatOneSaysTheOtherHears(AudioCodec codec) {
    try (Side caller = rig.side(codec); Side callee = rig.side(codec)) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      assertThat(match(caller, callee, 1).similarity()).as("there").isGreaterThan(0.7);
      assertThat(match(callee, caller, 2).similarity()).as("and back").isGreaterThan(0.7);
    }
  }

  /** How well something said is heard: the best of three, for a busy machine may tear one apart. */
  static Match match(Side from, Side to, int seed) {
    Match best = Match.NONE;
    for (int tries = 0; tries < 3 && best.similarity() < 0.9; tries++) {
      Match match = matchOnce(from, to, seed + 100 * tries);
      best = match.similarity() > best.similarity() ? match : best;
    }
    return best;
  }

  private static Match matchOnce(Side from, Side to, int seed) {
    short[] noise = Telephone.band(Sounds.noise(seed, -20, 600, RATE));
    from.talker.say(noise);
    await().atMost(Rig.PATIENCE).until(from.talker::hasSpoken);
    int end = to.talker.position() + RATE;
    await().atMost(Rig.PATIENCE).until(() -> to.talker.position() >= end);
    return Match.find(noise, to.talker.heardSince(from.talker.saidFrom()));
  }
}
