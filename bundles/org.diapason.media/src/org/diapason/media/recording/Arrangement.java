package org.diapason.media.recording;

import org.diapason.core.media.RecordingChannels;
import org.diapason.media.device.FrameFormat;

/** Puts two voices into the channels of a file. */
final class Arrangement {
  private final RecordingChannels channels;

  Arrangement(RecordingChannels channels) {
    this.channels = channels;
  }

  /** @param out interleaved, as long as {@link #newFrame()} */
  void arrange(short[] own, short[] far, short[] out) {
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      switch (channels) {
        case MIXED -> out[i] = (short) Math.clamp(own[i] + far[i], Short.MIN_VALUE, Short.MAX_VALUE);
        case STEREO -> {
          out[2 * i] = own[i];
          out[2 * i + 1] = far[i];
        }
        case OWN -> out[i] = own[i];
        case FAR -> out[i] = far[i];
      }
    }
  }

  short[] newFrame() {
    return new short[FrameFormat.SAMPLES * channels.count()];
  }
}
