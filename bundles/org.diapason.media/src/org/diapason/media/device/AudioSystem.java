package org.diapason.media.device;

import java.util.List;
import java.util.function.Consumer;

/**
 * Port to something that has microphones and speakers. Thread-safe. Failures are results or events, never exceptions.
 */
public interface AudioSystem extends AutoCloseable {
  /** For logs, such as {@code pulse}. */
  String name();

  /** Connects and begins to watch devices. Waits at most 2 s; goes on trying in the background where that can help. */
  Availability start();

  /** Whether devices can be opened now. */
  Availability availability();

  /** Whether this system is the one for such a choice. */
  boolean handles(DeviceChoice choice);

  /** All devices of both directions known at the moment. */
  List<AudioDevice> devices();

  /** Events come on a thread of the system that is no audio thread; listeners may open streams in it. */
  Subscription listen(Consumer<AudioSystemEvent> listener);

  /**
   * Opens a microphone. Waits at most 2 s.
   *
   * @param clock what paces the stream if it has no clock of its own
   */
  Opened<CaptureStream> openCapture(DeviceChoice choice, FrameClock clock);

  /** Opens a speaker; as {@link #openCapture}. */
  Opened<PlaybackStream> openPlayback(DeviceChoice choice, FrameClock clock);

  /** Closes all streams and ends the system's threads. */
  @Override
  void close();
}
