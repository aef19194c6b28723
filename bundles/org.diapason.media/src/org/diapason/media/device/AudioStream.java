package org.diapason.media.device;

/** An open device of one direction. */
public interface AudioStream extends AutoCloseable {
  /** Stable name of the device in use, never empty; of the real one where the default was asked for. */
  String device();

  /** Whether the stream runs by its own hardware clock instead of the one given when it was opened. */
  boolean hasOwnClock();

  /** Time from the device to the frame handed over, or back, in microseconds; 0 as long as unknown. */
  long latencyMicros();

  /** What happened so far; callable from any thread. */
  StreamCounters counters();

  /** Stops and closes; at most the frame under way is still handed over. A second time does nothing. */
  @Override
  void close();
}
