package org.diapason.media.stream;

import java.util.concurrent.atomic.AtomicInteger;
import org.diapason.media.rtp.RtpHeader;

/**
 * The time stamps of what we send go on with the microphone while nothing is sent, and the first packet after says that a talkspurt
 * begins (RFC 3550 §5.1, RFC 3551 §4.1). The library lets them stand still.
 */
final class SendTime {
  private static final int FRAMES_PER_SECOND = 50;

  private final AtomicInteger heldBack = new AtomicInteger();
  private volatile int shift;
  private boolean begun;

  /** So many frames of 20 ms were not sent before the one that comes now. Sending thread. */
  void resume(int frames) {
    heldBack.addAndGet(frames);
  }

  /** Puts a packet right that leaves. One thread at a time. */
  void stamp(byte[] data, int offset, int clockHz) {
    int frames = heldBack.getAndSet(0);
    if (begun) {
      shift += frames * (clockHz / FRAMES_PER_SECOND);
    }
    if (frames > 0 || !begun) {
      data[offset + 1] |= (byte) 0x80;
    }
    begun = true;
    shift(data, offset + 4);
  }

  /** Puts the time stamp of a sender report right. */
  void shift(byte[] data, int at) {
    RtpHeader.putInt32(data, at, RtpHeader.int32(data, at) + shift);
  }
}
