package org.diapason.media.recording;

import org.diapason.core.media.RecordingChannels;
import org.diapason.media.device.FrameFormat;

/** The time line of a recording: brings both voices into it, frame by frame. For the writer alone but for the tracks. */
final class Tape {
  /** Frames that may wait while a disk takes its time. */
  private static final int FIVE_SECONDS = 5 * FrameFormat.FRAMES_PER_SECOND;
  private static final int NONE = 1;

  private final RecordingChannels channels;
  private final Track own;
  private final Track far;
  private final Arrangement arrangement;
  private final Reel reel;
  private final short[] ownFrame = FrameFormat.newFrame();
  private final short[] farFrame = FrameFormat.newFrame();
  private final short[] out;
  private long begin;
  private long position;

  Tape(RecordingChannels channels, Reel reel) {
    this.channels = channels;
    own = new Track(channels.hasOwn() ? FIVE_SECONDS : NONE);
    far = new Track(channels.hasFar() ? FIVE_SECONDS : NONE);
    open(true);
    arrangement = new Arrangement(channels);
    out = arrangement.newFrame();
    this.reel = reel;
  }

  /** Whether frames are wanted; those of a voice that is not recorded never are. Any thread. */
  void open(boolean wanted) {
    own.open(wanted && channels.hasOwn());
    far.open(wanted && channels.hasFar());
  }

  /** Frames that found no room and became silence. */
  long lost() {
    return own.lost() + far.lost();
  }

  Track own() {
    return own;
  }

  Track far() {
    return far;
  }

  /** Goes on behind what there is, with what comes from that moment on. */
  void runFrom(long nanos) {
    own.forgetBefore(nanos);
    far.forgetBefore(nanos);
    begin = nanos - position * FrameFormat.NANOS;
  }

  /** Writes all whole frames before a moment. */
  void advanceTo(long nanos) {
    long due = Math.floorDiv(nanos - begin, FrameFormat.NANOS);
    while (position < due && reel.isReady()) {
      writeNext();
    }
  }

  /** What ended within its first frame has that one, so that each recording that was shown makes a file. */
  void atLeastOneFrame() {
    if (position == 0 && reel.isReady()) {
      writeNext();
    }
  }

  private void writeNext() {
    own.take(position, begin, ownFrame);
    far.take(position, begin, farFrame);
    arrangement.arrange(ownFrame, farFrame, out);
    if (reel.write(out)) {
      position++;
    }
  }
}
