package org.diapason.media.device.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.diapason.media.device.FrameFormat;

/**
 * Writes a WAV file of 48 kHz, mono, 16 bit. The lengths in the header are brought up to date every second, so that the
 * file is playable whenever the process ends. For one thread.
 */
public final class WavWriter implements AutoCloseable {
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(FrameFormat.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long dataBytes;
  private int framesSinceHeader;

  private WavWriter(FileChannel channel, long dataBytes) {
    this.channel = channel;
    this.dataBytes = dataBytes;
  }

  /**
   * Opens a file.
   *
   * @param append go on behind what an earlier writer of this class left, instead of overwriting
   * @throws IOException if it can not be written
   */
  public static WavWriter open(Path file, boolean append) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!append || channel.size() < WavHeader.LENGTH) {
      channel.truncate(0);
    }
    WavWriter writer = new WavWriter(channel, Math.max(0, channel.size() - WavHeader.LENGTH));
    writer.header();
    channel.position(WavHeader.LENGTH + writer.dataBytes);
    return writer;
  }

  /**
   * Appends a frame; without effect once the file has reached the 4 GiB the format allows.
   *
   * @throws IOException if it can not be written
   */
  public void write(short[] frame) throws IOException {
    if (dataBytes + FrameFormat.BYTES > WavHeader.MAX_DATA) {
      return;
    }
    buffer.clear();
    for (short sample : frame) {
      buffer.putShort(sample);
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    dataBytes += FrameFormat.BYTES;
    if (++framesSinceHeader >= FrameFormat.FRAMES_PER_SECOND) {
      header();
    }
  }

  private void header() throws IOException {
    framesSinceHeader = 0;
    WavHeader.write(channel, 1, dataBytes);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      header();
    }
  }
}
