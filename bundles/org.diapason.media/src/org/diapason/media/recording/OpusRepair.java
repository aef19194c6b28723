package org.diapason.media.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Ends an Ogg file whose writer was killed: after the last whole page, which becomes the last of its stream. */
final class OpusRepair {
  private static final int PAGES_BEFORE_SOUND = 2;

  private OpusRepair() {}

  /** False if there is no sound in it; then it was not changed. */
  static boolean repair(FileChannel file) throws IOException {
    long lastAt = 0;
    long end = 0;
    int pages = 0;
    for (Optional<Integer> length = length(file, 0); length.isPresent(); length = length(file, end)) {
      lastAt = end;
      end += length.get();
      pages++;
    }
    if (pages <= PAGES_BEFORE_SOUND) {
      return false;
    }
    ByteBuffer last = OggPage.ended(read(file, lastAt, (int) (end - lastAt)));
    for (long at = lastAt; last.hasRemaining();) {
      at += file.write(last, at);
    }
    file.truncate(end);
    file.force(false);
    return true;
  }

  private static Optional<Integer> length(FileChannel file, long at) throws IOException {
    return OggPage.length(read(file, at, OggPage.LARGEST));
  }

  private static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
    int there = Math.clamp(file.size() - from, 0, most);
    ByteBuffer bytes = ByteBuffer.allocate(there).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
      continue;
    }
    return bytes.flip();
  }
}
