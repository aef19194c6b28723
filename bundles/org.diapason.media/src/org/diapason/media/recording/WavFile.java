package org.diapason.media.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.wav.WavHeader;

/** RIFF/WAVE with 16-bit PCM, 48 kHz. */
final class WavFile implements SoundFile {
  private final FileChannel file;
  private final int channels;
  private final ByteBuffer buffer;
  private final long most;
  private long dataBytes;

  private WavFile(FileChannel file, int channels, long most) {
    this.most = most;
    this.file = file;
    this.channels = channels;
    buffer = ByteBuffer.allocate(FrameFormat.BYTES * channels).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Begins an empty file.
   *
   * @param most bytes of sound in it, up to {@link WavHeader#MAX_DATA}
   */
  static WavFile begin(FileChannel file, int channels, long most) throws IOException {
    WavHeader.write(file, channels, 0);
    return new WavFile(file, channels, most);
  }

  @Override
  public void write(short[] frame) throws IOException {
    buffer.clear().asShortBuffer().put(frame);
    for (long at = WavHeader.LENGTH + dataBytes; buffer.hasRemaining();) {
      at += file.write(buffer, at);
    }
    dataBytes += buffer.capacity();
  }

  @Override
  public void sync() throws IOException {
    WavHeader.write(file, channels, dataBytes);
    file.force(false);
  }

  @Override
  public boolean isFull() {
    return dataBytes + buffer.capacity() > most;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      file.truncate(WavHeader.LENGTH + dataBytes);
      sync();
    }
  }
}
