package org.diapason.core.media;

/** Values of {@code automation.recordChannels}: whose voice goes where. */
public enum RecordingChannels {
  /** Both voices in one channel. */
  MIXED,
  /** Own voice left, far side right. */
  STEREO,
  /** Own voice alone. */
  OWN,
  /** Far side alone. */
  FAR;

  /** Channels in the file. */
  public int count() {
    return this == STEREO ? 2 : 1;
  }

  public boolean hasOwn() {
    return this != FAR;
  }

  public boolean hasFar() {
    return this != OWN;
  }
}
