package org.diapason.media.device;

/** Takes frames on an audio thread. */
@FunctionalInterface
public interface FrameSink {
  /**
   * Takes one frame. Must not block, lock, allocate, log or throw.
   *
   * @param frame {@link FrameFormat#SAMPLES} samples, the callee's until it returns: it may change them, not keep them
   */
  void accept(short[] frame);
}
