package org.diapason.media.recording;

import java.io.IOException;

/**
 * A sound file that grows. After an {@link IOException} the call can be made again, as when a disk was full: what was
 * written before stays playable. For one thread.
 */
sealed interface SoundFile extends AutoCloseable permits WavFile, OpusFile {

  /**
   * Appends 20 ms.
   *
   * @param frame interleaved channels
   */
  void write(short[] frame) throws IOException;

  /** Brings what was written so far to the disk, playable by itself. */
  void sync() throws IOException;

  /** Whether the format allows no more. */
  boolean isFull();

  /** Ends the file properly, also when there is no room for more, and closes it. */
  @Override
  void close() throws IOException;
}
