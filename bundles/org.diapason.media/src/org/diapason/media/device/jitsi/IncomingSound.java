package org.diapason.media.device.jitsi;

import javax.media.Buffer;
import javax.media.Format;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSink;
import org.diapason.media.device.LiveResampler;

/** Cuts the buffers of a microphone into frames of ours, whatever their length, rate and channels. One thread only. */
final class IncomingSound {
  private final FrameSink sink;
  private final short[] frame = FrameFormat.newFrame();
  private int filled;
  private Format format;
  private SampleLayout layout;
  private LiveResampler resampler;

  IncomingSound(SampleLayout expected, FrameSink sink) {
    this.sink = sink;
    use(expected);
  }

  private void use(SampleLayout next) {
    layout = next;
    resampler = new LiveResampler(next.rate(), FrameFormat.SAMPLE_RATE, this::sample);
  }

  /** False if there is nothing in it that we understand. */
  boolean take(Buffer buffer) {
    if (buffer.isDiscard() || buffer.getLength() == 0 || !(buffer.getData() instanceof byte[] bytes)) {
      return false;
    }
    follow(buffer.getFormat());
    int stride = layout.stride();
    int end = Math.min(bytes.length, buffer.getOffset() + buffer.getLength()) - stride;
    for (int at = buffer.getOffset(); at <= end; at += stride) {
      resampler.accept(layout.read(bytes, at));
    }
    return true;
  }

  /** A device may change its format when it restarts by itself. */
  private void follow(Format now) {
    if (now != null && now != format) {
      format = now;
      SampleLayout.of(now).filter(next -> !next.equals(layout)).ifPresent(this::use);
    }
  }

  private void sample(short sample) {
    frame[filled++] = sample;
    if (filled == FrameFormat.SAMPLES) {
      filled = 0;
      sink.accept(frame);
    }
  }
}
