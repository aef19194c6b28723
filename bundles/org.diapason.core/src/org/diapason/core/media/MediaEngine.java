package org.diapason.core.media;

import java.util.function.Consumer;

/** Port: makes the audio of calls, plays tones, and knows the audio devices of one phone. */
public interface MediaEngine extends AutoCloseable {

  /** Loads and warms codecs and devices in the background, so that the first call is as fast as the second. */
  void warmUp();

  /**
   * Makes a session; returns at once.
   *
   * @param events called on any thread
   */
  MediaSession open(MediaRequest request, Consumer<MediaEvent> events);

  /**
   * Makes an empty mix for a conference.
   *
   * @param speaking told on any thread who speaks, whenever that changes, five times a second at most
   */
  Mix mix(Consumer<MixSpeakers> speaking);

  Tones tones();

  AudioDevices devices();

  /** Ends all sessions and devices within two seconds. */
  @Override
  void close();
}
