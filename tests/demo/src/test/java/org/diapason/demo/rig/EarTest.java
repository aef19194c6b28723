package org.diapason.demo.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diapason.demo.voice.Voice;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;

class EarTest {

  private static final int RATE = DemoPhone.RATE;

  private final short[] sound = new Voice(105, 1).babble(0, 3);
  private final Ear ear = new Ear(sound);

  @Test
  void whatIsKnownIsHeardWhereverItIs() {
    assertThat(ear.isIn(Sounds.join(new short[RATE / 3], sound, new short[RATE]))).isTrue();
  }

  @Test
  void itIsTwiceInItsEchoAndOnceInItself() {
    short[] both = new short[sound.length + RATE / 5];
    for (int i = 0; i < sound.length; i++) {
      both[i] += (short) (sound[i] / 2);
      both[i + RATE / 5] += (short) (sound[i] / 3);
    }

    assertThat(ear.isTwiceIn(both)).isTrue();
    assertThat(ear.isTwiceIn(sound)).isFalse();
    assertThat(ear.isAmongOthersIn(both)).isTrue();
  }

  @Test
  void nothingElseIsTakenForIt() {
    for (short[] other : List.of(new Voice(205, 1.16).babble(1, 3), new Voice(92, 0.93).babble(0, 3),
        Sounds.bursts(1, -20, 3_000, RATE), Sounds.tone(105, -20, 3_000, RATE), Sounds.silence(3_000, RATE))) {
      assertThat(ear.likeness(other)).isLessThan(0.75);
    }
  }
}
