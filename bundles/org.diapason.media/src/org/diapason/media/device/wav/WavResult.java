package org.diapason.media.device.wav;

/** What came of reading a WAV file. */
public sealed interface WavResult {
  /** Read and brought to 48 kHz mono. */
  record Read(Sound sound) implements WavResult {}

  /**
   * Not usable.
   *
   * @param detail the number or name behind the reason, for the log and the person, such as {@code 24}
   */
  record Refused(Reason reason, String detail) implements WavResult {}

  /** Why a file is not usable as WAV. */
  enum Reason {
    /** Missing, a folder, not permitted or a read error. */
    NOT_READABLE,
    /** Does not begin as RIFF/WAVE. */
    NOT_WAV,
    /** Ends before its format is known, or has no sound data. */
    TRUNCATED,
    /** Compressed or floating point instead of PCM. */
    NOT_PCM,
    /** 8, 24 or 32 bit instead of 16. */
    NOT_16_BIT,
    /** Neither mono nor stereo. */
    CHANNELS,
    /** Outside 8 to 192 kHz. */
    SAMPLE_RATE,
    /** Longer than five minutes. */
    TOO_LONG
  }
}
