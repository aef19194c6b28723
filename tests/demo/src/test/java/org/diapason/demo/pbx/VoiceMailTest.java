package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.diapason.core.media.AudioProgram;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.junit.jupiter.api.Test;

class VoiceMailTest {

  private static final int SECOND = 50;
  private static final int LONGEST_SECONDS = 3;
  private static final short MINE = 7_777;

  private final Mailbox mailbox = new Mailbox();
  private final Vocabulary vocabulary = new Vocabulary();
  private final int greeting = (vocabulary.of(Phrase.HELLO).length + vocabulary.of(Phrase.SPEAK_NOW).length
      + Vocabulary.tone(880, 400).length) / AudioProgram.FRAME + 1;
  private VoiceMail call = new VoiceMail(mailbox, true, vocabulary, LONGEST_SECONDS);

  @Test
  void whatIsSaidAfterTheToneIsPlayedToTheNextCall() {
    talk(greeting + 2 * SECOND);
    hangUpAndCallAgain();

    assertThat(mailbox.message().orElseThrow()).hasSize(2 * SECOND * AudioProgram.FRAME).containsOnly(MINE);
    assertThat(framesOfMine(5 * SECOND)).isBetween(2 * SECOND - 2, 2 * SECOND);
  }

  @Test
  void whatIsSaidDuringTheGreetingIsNotKept() {
    talk(greeting - 5);
    hangUpAndCallAgain();

    assertThat(mailbox.message()).isEmpty();
  }

  @Test
  void onlyTheStarDeletesTheMessageAndAsksForANewOne() {
    talk(greeting + SECOND);
    hangUpAndCallAgain();
    call.key('5');
    talk(1);
    assertThat(mailbox.message()).isPresent();

    call.key('*');
    talk(1);

    assertThat(mailbox.message()).isEmpty();
    assertThat(framesOfMine(greeting)).isZero();
    talk(2 * SECOND);
    hangUpAndCallAgain();
    assertThat(mailbox.message().orElseThrow()).hasSizeBetween(2 * SECOND * AudioProgram.FRAME,
        (2 * SECOND + 2) * AudioProgram.FRAME);
  }

  @Test
  void theStarForgetsWhatIsBeingSaid() {
    talk(greeting + SECOND);
    call.key('*');
    talk(SECOND);
    hangUpAndCallAgain();

    assertThat(mailbox.message()).isEmpty();
  }

  @Test
  void aMessageThatIsTooLongEndsWithATone() {
    talk(greeting + LONGEST_SECONDS * SECOND - 2);
    assertThat(talkAndListen()).containsOnly((short) 0);

    talk(2);

    assertThat(Arrays.equals(talkAndListen(), new short[AudioProgram.FRAME])).isFalse();
    talk(SECOND);
    hangUpAndCallAgain();
    assertThat(mailbox.message().orElseThrow()).hasSize(LONGEST_SECONDS * SECOND * AudioProgram.FRAME);
  }

  @Test
  void somebodyElseHearsNoMessageAndLeavesTheNext() {
    talk(greeting + 2 * SECOND);
    call.ended();
    call = new VoiceMail(mailbox, false, vocabulary, LONGEST_SECONDS);

    assertThat(framesOfMine(greeting)).isZero();
    talk(SECOND);
    call.ended();

    assertThat(mailbox.message().orElseThrow()).hasSizeBetween(SECOND * AudioProgram.FRAME, (SECOND + 2) * AudioProgram.FRAME);
  }

  @Test
  void aLongMessageIsKeptFromItsBeginning() {
    call = new VoiceMail(mailbox, true, vocabulary, 35);
    talk(greeting + 30 * SECOND);
    call.ended();

    assertThat(mailbox.message().orElseThrow()).hasSize(30 * SECOND * AudioProgram.FRAME).containsOnly(MINE);
  }

  private void hangUpAndCallAgain() {
    call.ended();
    call = new VoiceMail(mailbox, true, vocabulary, LONGEST_SECONDS);
  }

  private void talk(int frames) {
    for (int i = 0; i < frames; i++) {
      talkAndListen();
    }
  }

  /** How many whole frames say what was said before. */
  private int framesOfMine(int frames) {
    int mine = 0;
    for (int i = 0; i < frames; i++) {
      short[] heard = talkAndListen();
      mine += heard[0] == MINE && heard[AudioProgram.FRAME - 1] == MINE ? 1 : 0;
    }
    return mine;
  }

  private short[] talkAndListen() {
    short[] said = new short[AudioProgram.FRAME];
    Arrays.fill(said, MINE);
    call.heard(said);
    short[] heard = new short[AudioProgram.FRAME];
    call.speak(heard);
    return heard;
  }
}
