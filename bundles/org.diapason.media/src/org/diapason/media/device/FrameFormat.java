package org.diapason.media.device;

/**
 * The one format of the device layer: frames of 20 ms, 48 kHz, mono, signed 16 bit. Every {@code short[]} called a
 * frame has {@link #SAMPLES} samples.
 */
public final class FrameFormat {
  /** Samples per second. */
  public static final int SAMPLE_RATE = 48_000;
  /** Frames per second. */
  public static final int FRAMES_PER_SECOND = 50;
  /** Samples per frame. */
  public static final int SAMPLES = SAMPLE_RATE / FRAMES_PER_SECOND;
  /** Bytes per frame. */
  public static final int BYTES = SAMPLES * Short.BYTES;
  /** Length of a frame in nanoseconds. */
  public static final long NANOS = 1_000_000_000L / FRAMES_PER_SECOND;

  private FrameFormat() {}

  /** A silent frame. */
  public static short[] newFrame() {
    return new short[SAMPLES];
  }
}
