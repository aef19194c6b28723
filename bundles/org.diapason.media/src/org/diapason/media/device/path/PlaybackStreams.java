package org.diapason.media.device.path;

import java.util.Arrays;
import java.util.function.Consumer;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.Opened;
import org.diapason.media.device.PlaybackStream;

/** Speakers of a path. */
final class PlaybackStreams implements SideStreams<PlaybackStream> {
  private final AudioSystem system;
  private final Beat beat;
  private final PlaybackMix mix;
  private final Handover handover = new Handover();

  PlaybackStreams(AudioSystem system, Beat beat, PlaybackMix mix) {
    this.system = system;
    this.beat = beat;
    this.mix = mix;
  }

  @Override
  public Opened<PlaybackStream> open(DeviceChoice choice) {
    return system.openPlayback(choice, beat.clock());
  }

  @Override
  public void start(PlaybackStream stream, Consumer<DeviceProblem> lost) {
    FrameSource feed = new Feed();
    handover.activate(feed);
    beat.playbackIs(stream.hasOwnClock() ? feed : null);
    stream.start(feed, lost);
  }

  @Override
  public void idle() {
    handover.activate(null);
    beat.playbackIs(null);
    mix.meter.reset();
  }

  private final class Feed implements FrameSource {
    @Override
    public void fill(short[] frame) {
      beat.clock().deviceFrame(this);
      if (!handover.enter(this)) {
        Arrays.fill(frame, (short) 0);
        return;
      }
      try {
        mix.fill(frame);
      } finally {
        handover.leave();
      }
    }
  }
}
