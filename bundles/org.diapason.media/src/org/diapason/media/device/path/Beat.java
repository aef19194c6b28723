package org.diapason.media.device.path;

import org.diapason.media.device.MasterClock;

/** Who leads the clock of a pair: the microphone if it has a clock of its own, else the speaker, else nobody. */
final class Beat {
  private final MasterClock clock;
  private Object capture;
  private Object playback;

  Beat(MasterClock clock) {
    this.clock = clock;
  }

  MasterClock clock() {
    return clock;
  }

  synchronized void captureIs(Object feedWithOwnClock) {
    capture = feedWithOwnClock;
    lead();
  }

  synchronized void playbackIs(Object feedWithOwnClock) {
    playback = feedWithOwnClock;
    lead();
  }

  private void lead() {
    clock.follow(capture != null ? capture : playback);
  }
}
