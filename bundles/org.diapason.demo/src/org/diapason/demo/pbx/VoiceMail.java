package org.diapason.demo.pbx;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;

/**
 * One call to the voice mail. Its owner hears the message, if there is one; anybody else is asked for one at once.
 *
 * <pre>
 * state      greeting or tone ends   two minutes are over   key *                       the call ends
 * PLAYING    -                       -                      message deleted, GREETING   -
 * GREETING   RECORDING               -                      -                           -
 * RECORDING  -                       high tone, FULL        forgotten, GREETING         message kept
 * FULL       -                       -                      forgotten, GREETING         message kept
 * </pre>
 */
final class VoiceMail implements Attentive {

  private static final int RATE = 48_000;
  private static final int MOST_SECONDS = 120;
  private static final int FIRST_SECONDS = 10;
  /** Less is a mistake of who hung up at the tone. */
  private static final int LEAST = RATE / 2;

  private enum State { PLAYING, GREETING, RECORDING, FULL }

  private final Mailbox mailbox;
  private final Vocabulary vocabulary;
  private final Speaker speaker = new Speaker();
  private final AtomicBoolean deleting = new AtomicBoolean();
  private final AtomicInteger recorded = new AtomicInteger();
  private final int longest;
  /** Longer whenever it is full. */
  private volatile short[] tape;
  private State state;

  VoiceMail(Mailbox mailbox, boolean owner, Vocabulary vocabulary) {
    this(mailbox, owner, vocabulary, MOST_SECONDS);
  }

  /**
   * @param owner whether the mailbox is the caller's
   * @param seconds that a message may be long
   */
  VoiceMail(Mailbox mailbox, boolean owner, Vocabulary vocabulary, int seconds) {
    this.mailbox = mailbox;
    this.vocabulary = vocabulary;
    longest = seconds * RATE;
    tape = new short[Math.min(seconds, FIRST_SECONDS) * RATE];
    mailbox.message().filter(message -> owner).ifPresentOrElse(this::play, this::greet);
  }

  private void play(short[] message) {
    state = State.PLAYING;
    speaker.say(vocabulary.of(Phrase.ONE_CALL));
    speaker.say(Vocabulary.tone(660, 150));
    speaker.say(message);
    speaker.say(Vocabulary.tone(440, 300));
  }

  private void greet() {
    state = State.GREETING;
    recorded.set(0);
    speaker.say(vocabulary.of(Phrase.HELLO));
    speaker.say(vocabulary.of(Phrase.SPEAK_NOW));
    speaker.say(Vocabulary.tone(880, 400));
  }

  @Override
  public void key(char digit) {
    if (digit == '*') {
      deleting.set(true);
    }
  }

  @Override
  public void ended() {
    int length = recorded.get();
    if (length >= LEAST) {
      mailbox.keep(Arrays.copyOf(tape, length));
    }
  }

  @Override
  public void heard(short[] frame) {
    if (deleting.getAndSet(false) && state != State.GREETING) {
      mailbox.delete();
      speaker.hush();
      greet();
    } else if (state == State.GREETING && speaker.isDone()) {
      state = State.RECORDING;
    }
    if (state == State.RECORDING) {
      record(frame);
    }
  }

  private void record(short[] frame) {
    int length = recorded.get();
    if (length + frame.length > tape.length && tape.length < longest) {
      tape = Arrays.copyOf(tape, Math.min(2 * tape.length, longest));
    }
    int count = Math.min(frame.length, tape.length - length);
    System.arraycopy(frame, 0, tape, length, count);
    recorded.set(length + count);
    if (length + count == longest) {
      state = State.FULL;
      speaker.say(Vocabulary.tone(1_320, 600));
    }
  }

  @Override
  public void speak(short[] frame) {
    speaker.fill(frame);
  }
}
