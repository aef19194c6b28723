package org.diapason.core.media;

/** Port: sounds for the person at this phone, never heard by the far side. Returns at once. */
public interface Tones {

  enum Tone {
    /** An incoming call, on the ringer. */
    RING,
    /** A further incoming call while somebody is talked to: softly, as the person has chosen. */
    WAITING,
    /** The phone has answered by itself; ends by itself. */
    ANSWERED,
    /** The called phone rings, on the speaker of calls. */
    RING_BACK,
    /** Who was called is busy or does not want to talk; ends by itself after three seconds. */
    BUSY,
    /** The network or the number can not be reached; ends by itself after three seconds. */
    CONGESTION,
    /** A ring tone to choose, on the ringer, once; ends by itself after ten seconds at most. */
    SAMPLE
  }

  /**
   * Starts a tone; one that already sounds goes on.
   *
   * @param tone rings as {@code audio.ringtone} says, if it rings
   */
  void start(Tone tone);

  /**
   * Starts to ring; what already sounds goes on, but a sample gives way to another. A file that can not be played is told as
   * a problem, and the standard rings in its place.
   *
   * @param tone {@link Tone#RING}, {@link Tone#WAITING} or {@link Tone#SAMPLE}
   */
  void ring(Tone tone, Ringtone ringtone);

  /** Stops a tone; harmless when it does not sound. */
  void stop(Tone tone);

  /** Sounds a key press briefly: 0-9, *, #, A-D. */
  void key(char digit);
}
