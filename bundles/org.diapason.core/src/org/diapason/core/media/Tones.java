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
    /** Busy, refused or failed; ends by itself after three seconds. */
    BUSY
  }

  /** Starts a tone; one that already sounds goes on. */
  void start(Tone tone);

  /** Stops a tone; harmless when it does not sound. */
  void stop(Tone tone);

  /** Sounds a key press briefly: 0-9, *, #, A-D. */
  void key(char digit);
}
