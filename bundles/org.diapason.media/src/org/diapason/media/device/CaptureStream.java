package org.diapason.media.device;

import java.util.function.Consumer;

/** An open microphone. */
public interface CaptureStream extends AudioStream {
  /**
   * Begins to hand over frames. Once only.
   *
   * @param sink gets 50 frames a second on an audio thread
   * @param lost told once if the device goes away, on a thread of the system; it must return at once
   */
  void start(FrameSink sink, Consumer<DeviceProblem> lost);
}
