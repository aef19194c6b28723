package org.diapason.media.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.diapason.media.device.wav.WavHeader;

/** Ends a WAV file whose writer was killed: its lengths are what there is. */
final class WavRepair {
  private static final int RIFF = 0x46464952;
  private static final int CHANNELS_AT = 22;

  private WavRepair() {}

  /** False if there is no sound in it; then it was not changed. */
  static boolean repair(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(WavHeader.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    while (head.hasRemaining() && file.read(head, head.position()) > 0) {
      continue;
    }
    int channels = head.getShort(CHANNELS_AT);
    if (head.hasRemaining() || head.getInt(0) != RIFF || channels < 1 || channels > 2) {
      return false;
    }
    int step = channels * Short.BYTES;
    long data = Math.min(file.size() - WavHeader.LENGTH, WavHeader.MAX_DATA) / step * step;
    if (data == 0) {
      return false;
    }
    file.truncate(WavHeader.LENGTH + data);
    WavHeader.write(file, channels, data);
    file.force(false);
    return true;
  }
}
