package org.diapason.core.media;

/**
 * Takes the place of microphone and speaker in one session: an echo, an announcement, a test. Frames are 20 ms, 48 kHz, mono,
 * 16 bit: 960 samples. Called on an audio thread: no locks, no waiting, no allocation worth mention.
 */
public interface AudioProgram {

  /** Samples in a frame. */
  int FRAME = 960;

  /** What the far side said. */
  void heard(short[] frame);

  /** Fills in what the far side shall hear. */
  void speak(short[] frame);
}
