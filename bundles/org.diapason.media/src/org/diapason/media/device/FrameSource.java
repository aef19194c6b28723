package org.diapason.media.device;

/** Gives frames on an audio thread. */
@FunctionalInterface
public interface FrameSource {
  /**
   * Writes all {@link FrameFormat#SAMPLES} samples of the frame, silence if there is nothing else. Must not block,
   * lock, allocate, log or throw.
   */
  void fill(short[] frame);
}
