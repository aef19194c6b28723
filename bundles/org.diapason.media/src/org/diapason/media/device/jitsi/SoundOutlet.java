package org.diapason.media.device.jitsi;

import java.util.Arrays;

/** Where a device fetches its sound: silence before a stream starts and after it ends. */
final class SoundOutlet {
  private volatile OutgoingSound sound;

  void connect(OutgoingSound to) {
    sound = to;
  }

  void disconnect() {
    sound = null;
  }

  /** On the device's thread. */
  void fill(byte[] bytes, int length) {
    OutgoingSound now = sound;
    if (now == null) {
      Arrays.fill(bytes, 0, length, (byte) 0);
    } else {
      now.fill(bytes, length);
    }
  }
}
