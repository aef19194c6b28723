package org.diapason.core.media;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Port: the audio of one call. Every method returns at once; results come as {@link MediaEvent}. At most one offer or answer is in
 * work; until it is in force, the session before it goes on unheard of the attempt.
 */
public interface MediaSession extends AutoCloseable {

  /** Offers everything this side can: {@link MediaEvent.OfferReady} or {@link MediaEvent.Failed}. */
  void createOffer(Direction direction);

  /** Offers nothing but the codec in force, with telephone events, so that only the direction changes; told as above. */
  void createReoffer(Direction direction);

  /**
   * Reads the far side's offer and makes an answer: {@link MediaEvent.AnswerReady} or {@link MediaEvent.Failed}.
   *
   * @param wanted direction if the far side allows it
   */
  void createAnswer(Description offer, Direction wanted);

  /**
   * Takes the answer to our offer: {@link MediaEvent.Agreed} or {@link MediaEvent.Failed}. A later answer to the same offer
   * replaces an earlier one, as early media of another fork and an unreliable 183 want.
   */
  void applyAnswer(Description answer);

  /** Puts the answer made by {@link #createAnswer} in force. */
  void commit();

  /** Drops the offer or answer in work. */
  void rollBack();

  /** Whether the microphone may be heard; closed at first. Opened only after this side has accepted or dialled the call. */
  void microphone(boolean open);

  /** Sends silence instead of the microphone, which stays open. */
  void mute(boolean muted);

  /** Whether the far side is heard, as it is at first; muted early media is not. */
  void hear(boolean on);

  /**
   * How loud the far side is heard here. Others in a {@link Mix} and a recording of the call get it as it came.
   *
   * @param percent of what it sends, 0 to 200
   */
  void volume(int percent);

  /**
   * Sends a digit as RFC 4733 event after those sent before; nothing when events were not agreed on, or nothing is sent.
   *
   * @param digit 0-9, *, #, A-D
   * @param length 40 ms to 6 s
   */
  void sendDigit(char digit, Duration length);

  /**
   * Sounds a digit for the far side in place of what is said, after those sounded before; nothing when nothing is sent.
   *
   * @param digit 0-9, *, #, A-D
   * @param length 65 ms to 6 s
   */
  void soundDigit(char digit, Duration length);

  /**
   * Records from now on, in place of a recording under way: the own voice as it is sent, after volume and mute, and the
   * far voice as it comes, before the output volume. On hold it is what can be heard, music or silence.
   *
   * @param events called on any thread, also after the session was closed
   */
  CallRecording record(RecordingOrder order, Consumer<RecordingEvent> events);

  /** The latest figures; cheap, from any thread. */
  MediaStatistics statistics();

  /** Ends streams and frees ports; idempotent. */
  @Override
  void close();
}
