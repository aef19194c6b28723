package org.diapason.media.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.media.RecordingChannels;
import org.diapason.core.media.RecordingFormat;
import org.diapason.core.time.SystemTime;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.MasterClock;

/** A program that records a tone until it is killed: FOLDER FORMAT. It says on standard output when it has begun. */
final class Endless {
  private Endless() {}

  public static void main(String[] arguments) throws IOException {
    SystemTime time = new SystemTime();
    Recording recording = new Recording(Studio.order(Path.of(arguments[0]), RecordingFormat.valueOf(arguments[1]),
        RecordingChannels.STEREO), time.clock(), event -> System.exit(1));
    MasterClock beat = new MasterClock(time.clock()::nanos);
    short[] frame = FrameFormat.newFrame();
    int[] phase = {0};
    beat.onFrame(() -> {
      for (int i = 0; i < frame.length; i++) {
        frame[i] = (short) (8_000 * Math.sin(2 * Math.PI * 1_000 * phase[0]++ / FrameFormat.SAMPLE_RATE));
      }
      recording.own(frame);
      recording.far(frame);
    });
    recording.start();
    beat.start();
    System.out.println("begun");
    System.out.flush();
    System.in.read();
  }
}
