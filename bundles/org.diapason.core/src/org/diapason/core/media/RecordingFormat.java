package org.diapason.core.media;

/** Values of {@code automation.recordFormat}. */
public enum RecordingFormat {
  /** PCM, 16 bit, 48 kHz. */
  WAV,
  /** Opus in Ogg (RFC 7845), a tenth of the size. */
  OPUS;

  /** How its files end, with the dot. */
  public String extension() {
    return this == WAV ? ".wav" : ".opus";
  }
}
