package org.diapason.media.device.jitsi;

import java.util.function.Consumer;
import javax.media.Renderer;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.PlaybackStream;

/** A speaker as one of the library's renderers. */
abstract sealed class LibraryPlayback extends LibraryStream implements PlaybackStream
    permits PacedPlayback, PulledPlayback {
  final Renderer renderer;
  final SampleLayout layout;

  /** @param renderer open, taking that layout */
  LibraryPlayback(String device, Renderer renderer, SampleLayout layout) {
    super(Direction.PLAYBACK, device);
    this.renderer = renderer;
    this.layout = layout;
  }

  /** Begins to move sound. */
  abstract void run(OutgoingSound sound);

  @Override
  public final void start(FrameSource source, Consumer<DeviceProblem> lost) {
    listenForLoss(lost);
    run(new OutgoingSound(layout, frame -> {
      source.fill(frame);
      frameMoved();
    }));
  }
}
