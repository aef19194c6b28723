package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.MediaEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DigitTest {

  @ParameterizedTest
  @EnumSource(names = {"OPUS", "PCMA"})
  void digitsArriveOnceAndInOrderBothWays(AudioCodec codec) {
    try (Rig rig = new Rig(); Side caller = rig.side(codec); Side callee = rig.side(codec)) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      for (char digit : "159*0#D1".toCharArray()) {
        caller.session.sendDigit(digit, Duration.ofMillis(100));
      }
      callee.session.sendDigit('7', Duration.ofMillis(300));
      await().atMost(Rig.PATIENCE).until(() -> digits(callee).length() == 8 && !digits(caller).isEmpty());
      assertThat(digits(callee)).isEqualTo("159*0#D1");
      assertThat(digits(caller)).isEqualTo("7");
      assertThat(ContentTest.match(caller, callee, 9).similarity()).as("sound after digits").isGreaterThan(0.7);
    }
  }

  private static String digits(Side side) {
    StringBuilder digits = new StringBuilder();
    side.events.forEach(event -> {
      if (event instanceof MediaEvent.Digit(char digit)) {
        digits.append(digit);
      }
    });
    return digits.toString();
  }
}
