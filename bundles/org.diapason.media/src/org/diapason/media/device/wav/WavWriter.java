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
  private static final int HEADER = 44;
  private static final long MAX_DATA = 0xFFFF_FFFFL - HEADER;

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
    if (!append || channel.size() < HEADER) {
      channel.truncate(0);
    }
    WavWriter writer = new WavWriter(channel, Math.max(0, channel.size() - HEADER));
    writer.header();
    channel.position(HEADER + writer.dataBytes);
    return writer;
  }

  /**
   * Appends a frame; without effect once the file has reached the 4 GiB the format allows.
   *
   * @throws IOException if it can not be written
   */
  public void write(short[] frame) throws IOException {
    if (dataBytes + FrameFormat.BYTES > MAX_DATA) {
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
    ByteBuffer head = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0x46464952).putInt((int) (dataBytes + HEADER - 8)).putInt(0x45564157);
    head.putInt(0x20746d66).putInt(16).putShort((short) 1).putShort((short) 1);
    head.putInt(FrameFormat.SAMPLE_RATE).putInt(FrameFormat.SAMPLE_RATE * Short.BYTES);
    head.putShort((short) Short.BYTES).putShort((short) Short.SIZE);
    head.putInt(0x61746164).putInt((int) dataBytes).flip();
    for (long at = 0; head.hasRemaining();) {
      at += channel.write(head, at);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      header();
    }
  }
}
