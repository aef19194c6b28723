package org.diapason.media.device.jitsi;

import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.LiveResampler;

/** Our frames as the bytes a speaker wants, as many as it wants. One thread only. */
final class OutgoingSound {
  private final FrameSource source;
  private final SampleLayout layout;
  private final LiveResampler resampler;
  private final short[] frame = FrameFormat.newFrame();
  private final short[] pending;
  private int first;
  private int end;

  OutgoingSound(SampleLayout layout, FrameSource source) {
    this.layout = layout;
    this.source = source;
    pending = new short[layout.rate() / FrameFormat.FRAMES_PER_SECOND + 2];
    resampler = new LiveResampler(FrameFormat.SAMPLE_RATE, layout.rate(), sample -> pending[end++] = sample);
  }

  /** Bytes of 20 ms. */
  int frameBytes() {
    return layout.rate() / FrameFormat.FRAMES_PER_SECOND * layout.stride();
  }

  /** Fills whole samples of the first {@code length} bytes. */
  void fill(byte[] bytes, int length) {
    int stride = layout.stride();
    for (int at = 0; at + stride <= length; at += stride) {
      while (first == end) {
        refill();
      }
      layout.write(pending[first++], bytes, at);
    }
  }

  private void refill() {
    first = 0;
    end = 0;
    source.fill(frame);
    for (short sample : frame) {
      resampler.accept(sample);
    }
  }
}
