package org.diapason.media.stream;

import javax.media.Buffer;
import javax.media.Format;
import javax.media.Renderer;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.path.PlaybackLine;

/**
 * The speaker side of a {@link FrameDevice}. A full line paces the library, whose receive buffer hands out packets as
 * fast as they are taken.
 */
final class FrameRenderer implements Renderer {
  private static final int LINE_DEPTH = 1;
  private static final long PATIENCE_NANOS = 100_000_000;
  private static final int FRAMES_TO_CATCH_UP = 25;

  private final CallSound sound;
  private final Gate gate;
  private final short[] frame = FrameFormat.newFrame();
  private final StandingDelay standing = new StandingDelay();
  private int filled;
  private int played;
  private volatile PlaybackLine line;

  FrameRenderer(CallSound sound, Gate gate) {
    this.sound = sound;
    this.gate = gate;
  }

  @Override
  public synchronized void open() {
    if (line == null) {
      line = sound.lines().apply(LINE_DEPTH);
    }
  }

  @Override
  public synchronized void close() {
    PlaybackLine old = line;
    line = null;
    if (old != null) {
      old.close();
    }
  }

  @Override
  public int process(Buffer buffer) {
    PlaybackLine now = line;
    if (now == null || buffer.isDiscard() || !(buffer.getData() instanceof byte[] bytes)) {
      return BUFFER_PROCESSED_OK;
    }
    int end = buffer.getOffset() + buffer.getLength() - 1;
    for (int at = buffer.getOffset(); at < end; at += Short.BYTES) {
      frame[filled++] = Pcm.sample(bytes, at);
      if (filled == FrameFormat.SAMPLES) {
        filled = 0;
        play(now);
      }
    }
    return BUFFER_PROCESSED_OK;
  }

  /**
   * Waits for room; gives up only when the line is closed or nobody has played for long. What piled up while the library
   * made its player, and other delay that serves nothing, is skipped.
   */
  private void play(PlaybackLine to) {
    gate.heard(frame);
    boolean hadRoom = to.write(frame, 0);
    boolean atFirst = played < FRAMES_TO_CATCH_UP;
    played += atFirst ? 1 : 0;
    if (standing.skips(hadRoom) || hadRoom || atFirst) {
      return;
    }
    for (int tries = 0; tries < 3 && to.isOpen(); tries++) {
      if (to.write(frame, PATIENCE_NANOS)) {
        return;
      }
    }
  }

  @Override
  public void start() {
    // the line is there since open()
  }

  @Override
  public void stop() {
    // what is queued is heard
  }

  @Override
  public void reset() {
    filled = 0;
  }

  @Override
  public Format[] getSupportedInputFormats() {
    return new Format[] {Pcm.FORMAT};
  }

  @Override
  public Format setInputFormat(Format format) {
    return Pcm.FORMAT.matches(format) ? format : null;
  }

  @Override
  public String getName() {
    return "frames";
  }

  @Override
  public Object[] getControls() {
    return new Object[0];
  }

  @Override
  public Object getControl(String type) {
    return null;
  }
}
