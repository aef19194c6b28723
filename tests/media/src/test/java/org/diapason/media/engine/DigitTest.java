package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Description;
import org.diapason.core.media.Direction;
import org.diapason.core.media.MediaEvent;
import org.diapason.sound.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DigitTest {
  private static final String DIGITS = "159*0#D1";

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

  @ParameterizedTest
  @EnumSource(AudioCodec.class)
  void tonesAreUnderstoodAtTheFarSide(AudioCodec codec) {
    try (Rig rig = new Rig(); Side caller = rig.side(codec); Side callee = rig.side(codec)) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      for (char digit : DIGITS.toCharArray()) {
        Keys.Key key = sounded(caller, callee, digit);
        assertThat(key.twist()).as("twist of transmitters, of " + digit).isBetween(0.0, 4.0);
      }
      assertThat(digits(callee)).isEmpty();
    }
  }

  /** Each by itself: a busy machine may tear a tone apart, and then that one sounds again, not all of them. */
  private static Keys.Key sounded(Side caller, Side callee, char digit) {
    List<Keys.Key> keys = List.of();
    for (int tries = 0; tries < 3; tries++) {
      int from = callee.talker.position();
      caller.session.soundDigit(digit, Duration.ofMillis(160));
      await().atMost(Rig.PATIENCE).until(() -> hasCome(callee, from));
      keys = Keys.in(callee.talker.heardSince(from), 48_000);
      if (Keys.names(keys).equals(String.valueOf(digit))) {
        return keys.getFirst();
      }
    }
    throw new AssertionError(digit + " was heard as " + keys);
  }

  /** Something was heard, and a fifth of a second of silence after it. */
  private static boolean hasCome(Side callee, int from) {
    short[] heard = callee.talker.heardSince(from);
    List<Keys.Key> keys = Keys.in(heard, 48_000);
    return !keys.isEmpty() && heard.length / 48 - keys.getLast().to() > 200;
  }

  /** The answer leaves events out, as that of a far side whose digits are tones. */
  @Test
  void tonesAreDigitsWhereEventsAreNotAgreedOn() {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.PCMA); Side callee = rig.side(AudioCodec.PCMA)) {
      UnaryOperator<Description> withoutEvents =
          said -> new Description(said.sdp().replaceFirst("(?m)^(m=audio \\d+ RTP/AVP \\d+).*$", "$1"));
      Rig.connect(caller, callee, withoutEvents, UnaryOperator.identity());
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      for (char digit : "4711#".toCharArray()) {
        caller.session.soundDigit(digit, Duration.ofMillis(160));
      }
      await().atMost(Rig.PATIENCE).until(() -> digits(callee).length() >= 5);
      assertThat(digits(callee)).isEqualTo("4711#");
    }
  }

  @Test
  void whatIsPressedOnHoldIsNotSentLater() {
    try (Rig rig = new Rig(); Side caller = rig.side(AudioCodec.PCMA); Side callee = rig.side(AudioCodec.PCMA)) {
      Rig.connect(caller, callee);
      await().atMost(Rig.PATIENCE).until(() -> callee.count(MediaEvent.FirstAudio.class) == 1);
      Rig.negotiate(caller, callee, Direction.INACTIVE, Direction.SENDRECV);
      caller.session.sendDigit('1', Duration.ofMillis(100));
      caller.session.soundDigit('2', Duration.ofMillis(100));
      Rig.negotiate(caller, callee, Direction.SENDRECV, Direction.SENDRECV);
      int from = callee.talker.position();
      caller.session.sendDigit('3', Duration.ofMillis(100));
      await().atMost(Rig.PATIENCE).until(() -> callee.talker.position() > from + 48_000);
      assertThat(digits(callee)).isEqualTo("3");
      assertThat(Keys.in(callee.talker.heardSince(from), 48_000)).isEmpty();
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
