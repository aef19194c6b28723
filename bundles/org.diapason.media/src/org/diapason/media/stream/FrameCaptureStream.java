package org.diapason.media.stream;

import javax.media.Buffer;
import javax.media.control.FormatControl;
import javax.media.protocol.BufferTransferHandler;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.path.CaptureTap;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPushBufferStream;

/** Pushes the frames of a tap into the library, on a thread of its own: encoding and sending happen there. */
final class FrameCaptureStream extends AbstractPushBufferStream<FrameCapture> {
  private static final int TAP_DEPTH = 4;
  private static final long PATIENCE_NANOS = 200_000_000;

  private final CallSound sound;
  private final Gate gate;
  private final SendTime time;
  private final KeyTones tones;
  private final short[] frame = FrameFormat.newFrame();
  private volatile CaptureTap tap;

  FrameCaptureStream(FrameCapture device, FormatControl formats, CallSound sound, Gate gate, SendTime time,
      KeyTones tones) {
    super(device, formats);
    this.sound = sound;
    this.gate = gate;
    this.time = time;
    this.tones = tones;
  }

  @Override
  public synchronized void start() {
    if (tap == null) {
      CaptureTap opened = sound.taps().apply(TAP_DEPTH);
      tap = opened;
      Thread.ofPlatform().daemon().name("audio-send").priority(Thread.MAX_PRIORITY).start(() -> push(opened));
    }
  }

  @Override
  public synchronized void stop() {
    CaptureTap old = tap;
    tap = null;
    if (old != null) {
      old.close();
    }
  }

  private void push(CaptureTap from) {
    int heldBack = 0;
    while (from.isOpen()) {
      BufferTransferHandler handler = transferHandler;
      if (!from.read(frame, PATIENCE_NANOS)) {
        continue;
      }
      tones.fill(frame);
      if (handler == null || !gate.maySend(frame)) {
        heldBack++;
        continue;
      }
      time.resume(heldBack);
      heldBack = 0;
      handler.transferData(this);
    }
  }

  /** Called back within {@code transferData}. */
  @Override
  public void read(Buffer buffer) {
    byte[] bytes = buffer.getData() instanceof byte[] given && given.length >= FrameFormat.BYTES
        ? given
        : new byte[FrameFormat.BYTES];
    Pcm.write(frame, bytes);
    buffer.setData(bytes);
    buffer.setFormat(Pcm.FORMAT);
    buffer.setOffset(0);
    buffer.setLength(FrameFormat.BYTES);
    buffer.setDiscard(false);
  }
}
