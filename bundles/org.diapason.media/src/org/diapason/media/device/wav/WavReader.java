package org.diapason.media.device.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.diapason.media.device.wav.WavResult.Reason;
import org.diapason.media.device.wav.WavResult.Refused;

/**
 * Reads RIFF/WAVE with 16-bit PCM, mono or stereo, 8 to 192 kHz, whole into memory. No length in the file is believed
 * further than the file reaches, so a hostile one costs no more memory than its own size allows; a file whose writer
 * was killed before it could write the lengths is read to its end.
 */
public final class WavReader {
  static final int MAX_SECONDS = 300;
  private static final int MAX_CHUNKS = 1_000;
  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FMT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int PCM = 1;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int CHUNK_HEADER = 8;

  private final SeekableByteChannel channel;

  private WavReader(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** Reads a file; never throws for what is in it. */
  public static WavResult read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new WavReader(channel).read();
    } catch (IOException unreadable) {
      return new Refused(Reason.NOT_READABLE, unreadable.getClass().getSimpleName());
    }
  }

  private WavResult read() throws IOException {
    ByteBuffer head = next(12);
    if (head.remaining() < 12 || head.getInt(0) != RIFF || head.getInt(8) != WAVE) {
      return new Refused(Reason.NOT_WAV, "");
    }
    WavFormat format = null;
    for (int chunks = 0; chunks < MAX_CHUNKS; chunks++) {
      ByteBuffer chunk = next(CHUNK_HEADER);
      if (chunk.remaining() < CHUNK_HEADER) {
        return new Refused(Reason.TRUNCATED, format == null ? "fmt" : "data");
      }
      int id = chunk.getInt(0);
      long size = Integer.toUnsignedLong(chunk.getInt(4));
      if (id == DATA) {
        return format == null ? new Refused(Reason.TRUNCATED, "fmt") : data(format, size);
      }
      if (id == FMT) {
        format = format(size);
      }
      if (format != null && format.refusal() != null) {
        return format.refusal();
      }
      skip(id == FMT ? size - Math.min(size, 40) : size, size);
    }
    return new Refused(Reason.NOT_WAV, "chunks");
  }

  private WavFormat format(long size) throws IOException {
    ByteBuffer fields = next((int) Math.min(size, 40));
    if (fields.remaining() < 16) {
      return new WavFormat(0, 0, new Refused(Reason.TRUNCATED, "fmt"));
    }
    int tag = Short.toUnsignedInt(fields.getShort(0));
    if (tag == EXTENSIBLE && fields.remaining() >= 26) {
      tag = Short.toUnsignedInt(fields.getShort(24)); // the sub-format's first two bytes are the plain tag
    }
    int channels = Short.toUnsignedInt(fields.getShort(2));
    long rate = Integer.toUnsignedLong(fields.getInt(4));
    int bits = Short.toUnsignedInt(fields.getShort(14));
    return new WavFormat((int) Math.min(rate, Integer.MAX_VALUE), channels, check(tag, channels, rate, bits));
  }

  private static Refused check(int tag, int channels, long rate, int bits) {
    if (tag != PCM) {
      return new Refused(Reason.NOT_PCM, Integer.toString(tag));
    }
    if (bits != Short.SIZE) {
      return new Refused(Reason.NOT_16_BIT, Integer.toString(bits));
    }
    if (channels != 1 && channels != 2) {
      return new Refused(Reason.CHANNELS, Integer.toString(channels));
    }
    return rate < 8_000 || rate > 192_000 ? new Refused(Reason.SAMPLE_RATE, Long.toString(rate)) : null;
  }

  private WavResult data(WavFormat format, long size) throws IOException {
    long there = channel.size() - channel.position();
    long bytes = size == 0 ? there : Math.min(size, there);
    int step = format.channels() * Short.BYTES;
    long samples = bytes / step;
    if (samples == 0) {
      return new Refused(Reason.TRUNCATED, "data");
    }
    if (samples > (long) format.rate() * MAX_SECONDS) {
      return new Refused(Reason.TOO_LONG, Long.toString(samples / format.rate()));
    }
    ByteBuffer raw = next((int) (samples * step));
    short[] mono = new short[raw.remaining() / step];
    for (int i = 0; i < mono.length; i++) {
      int at = i * step;
      mono[i] = format.channels() == 1
          ? raw.getShort(at) : (short) ((raw.getShort(at) + raw.getShort(at + Short.BYTES)) / 2);
    }
    return new WavResult.Read(new Sound(Resampler.toDeviceRate(mono, format.rate())));
  }

  /** Chunks are padded to even length. */
  private void skip(long rest, long size) throws IOException {
    channel.position(Math.min(channel.size(), channel.position() + rest + (size & 1)));
  }

  /** The next bytes, fewer at the end of the file. */
  private ByteBuffer next(int bytes) throws IOException {
    int there = (int) Math.min(bytes, Math.max(0, channel.size() - channel.position()));
    ByteBuffer buffer = ByteBuffer.allocate(there).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    return buffer.flip();
  }

  /** @param refusal null if usable */
  private record WavFormat(int rate, int channels, Refused refusal) {}
}
