package org.diapason.media.device.path;

import java.util.function.Consumer;
import org.diapason.media.device.AudioStream;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Opened;

/** What differs between microphone and speaker for a {@link Side}. */
interface SideStreams<S extends AudioStream> {
  Opened<S> open(DeviceChoice choice);

  /** Starts the stream and makes it the one that counts. */
  void start(S stream, Consumer<DeviceProblem> lost);

  /** No stream counts any more. */
  void idle();
}
