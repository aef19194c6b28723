package org.diapason.media.device;

import java.util.function.Consumer;

/** An open speaker. */
public interface PlaybackStream extends AudioStream {
  /**
   * Begins to ask for frames. Once only.
   *
   * @param source asked for 50 frames a second on an audio thread
   * @param lost told once if the device goes away, on a thread of the system; it must return at once
   */
  void start(FrameSource source, Consumer<DeviceProblem> lost);
}
