package org.diapason.media.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.diapason.media.device.FrameFormat;

/** Opus in Ogg (RFC 7845), a page of half a second at most. */
final class OpusFile implements SoundFile {
  private static final int MOST_SEGMENTS = 255;
  private static final int FRAMES_OF_A_PAGE = FrameFormat.FRAMES_PER_SECOND / 2;

  private final FileChannel file;
  private final OpusEncoder encoder;
  private final int channels;
  private final int serial = ThreadLocalRandom.current().nextInt();
  private final List<byte[]> packets = new ArrayList<>();
  private int segments;
  private int sequence;
  private long frames;
  private long end;

  private OpusFile(FileChannel file, OpusEncoder encoder, int channels) {
    this.file = file;
    this.encoder = encoder;
    this.channels = channels;
  }

  /** Begins an empty file. */
  static OpusFile begin(FileChannel file, int channels) throws IOException {
    OpusFile begun = new OpusFile(file, OpusEncoder.open(channels), channels);
    try {
      begun.page(OggPage.BEGIN, 0, List.of(begun.head()));
      begun.page(0, 0, List.of(tags()));
      return begun;
    } catch (IOException full) {
      begun.encoder.close();
      throw full;
    }
  }

  /** RFC 7845 §5.1. */
  private byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) channels);
    head.putShort((short) OpusEncoder.DELAY).putInt(FrameFormat.SAMPLE_RATE).putShort((short) 0).put((byte) 0);
    return head.array();
  }

  /** RFC 7845 §5.2: who wrote it, no comments. Names and numbers stand in the file's name only. */
  private static byte[] tags() {
    byte[] vendor = "Diapason".getBytes(StandardCharsets.UTF_8);
    ByteBuffer tags = ByteBuffer.allocate(16 + vendor.length).order(ByteOrder.LITTLE_ENDIAN);
    tags.put("OpusTags".getBytes(StandardCharsets.US_ASCII)).putInt(vendor.length).put(vendor).putInt(0);
    return tags.array();
  }

  @Override
  public void write(short[] frame) throws IOException {
    if (packets.size() >= FRAMES_OF_A_PAGE) {
      flush();
    }
    byte[] packet = encoder.encode(frame);
    if (segments + OggPage.segments(packet) > MOST_SEGMENTS) {
      flush();
    }
    add(packet);
  }

  private void add(byte[] packet) {
    packets.add(packet);
    segments += OggPage.segments(packet);
    frames++;
  }

  /** The decoder puts {@link OpusEncoder#DELAY} samples before the first of ours, all of which count. */
  private void flush() throws IOException {
    if (!packets.isEmpty()) {
      page(0, frames * FrameFormat.SAMPLES, packets);
      emptied();
    }
  }

  private void emptied() {
    packets.clear();
    segments = 0;
  }

  /** Nothing has changed if it fails. */
  private void page(int flags, long granule, List<byte[]> of) throws IOException {
    ByteBuffer page = OggPage.of(flags, granule, serial, sequence, of);
    for (long at = end; page.hasRemaining();) {
      at += file.write(page, at);
    }
    end += page.limit();
    sequence++;
  }

  @Override
  public void sync() throws IOException {
    flush();
    file.force(false);
  }

  @Override
  public boolean isFull() {
    return false;
  }

  /** The last granule position cuts off what the encoder had to be given to bring out the last sample (RFC 7845 §4.4). */
  @Override
  public void close() throws IOException {
    try (file; encoder) {
      try {
        long last = frames * FrameFormat.SAMPLES + OpusEncoder.DELAY;
        write(new short[FrameFormat.SAMPLES * channels]);
        page(OggPage.END, last, packets);
        file.truncate(end);
      } catch (IOException full) {
        OpusRepair.repair(file);
      }
      file.force(false);
    }
  }
}
