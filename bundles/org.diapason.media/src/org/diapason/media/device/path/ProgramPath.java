package org.diapason.media.device.path;

import org.diapason.core.media.AudioProgram;
import org.diapason.media.device.FrameClock;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.Subscription;

/** A program in the place of microphone and speaker, paced by a clock that many of them share. */
public final class ProgramPath implements AutoCloseable {
  private final AudioProgram program;
  private final CaptureFan fan = new CaptureFan();
  private final PlaybackMix mix = new PlaybackMix();
  private final short[] heard = FrameFormat.newFrame();
  private final short[] spoken = FrameFormat.newFrame();
  private final FrameClock clock;
  private volatile Subscription beat = () -> {};

  /** Hears and says nothing yet. */
  public ProgramPath(AudioProgram program, FrameClock clock) {
    this.program = program;
    this.clock = clock;
  }

  /** Begins. Once only. */
  public void start() {
    beat = clock.onFrame(this::frame);
  }

  private void frame() {
    mix.fill(heard);
    program.heard(heard);
    program.speak(spoken);
    fan.accept(spoken);
  }

  /** Attaches a consumer of what the program says; see {@link AudioPath#tap}. */
  public CaptureTap tap(int depth) {
    return fan.tap(depth);
  }

  /** Attaches a voice to what the program hears; see {@link AudioPath#line}. */
  public PlaybackLine line(int depth) {
    PlaybackLine line = new PlaybackLine(depth);
    line.attached(mix.add(line));
    return line;
  }

  /** Whether taps get silence instead of what the program says. */
  public void mute(boolean on) {
    fan.mute.set(on ? 0 : 1);
  }

  /** @param percent how loud the program hears, 0 to 200 */
  public void volume(int percent) {
    mix.volume.set(percent / 100f);
  }

  @Override
  public void close() {
    beat.close();
  }
}
