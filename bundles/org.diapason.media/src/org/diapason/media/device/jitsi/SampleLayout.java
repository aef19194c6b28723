package org.diapason.media.device.jitsi;

import java.util.Optional;
import javax.media.Format;
import javax.media.format.AudioFormat;
import org.diapason.media.device.FrameFormat;

/**
 * How 16-bit samples lie in the library's buffers.
 *
 * @param rate 8 to 192 kHz, in hertz
 * @param channels 1 to 8, interleaved
 */
record SampleLayout(int rate, int channels, boolean bigEndian) {
  private static final int MIN_RATE = 8_000;
  private static final int MAX_RATE = 192_000;
  private static final int MAX_CHANNELS = 8;

  /** The layout of a format, open parts filled with ours; nothing if it is not signed 16-bit PCM in bytes. */
  static Optional<SampleLayout> of(Format format) {
    if (!(format instanceof AudioFormat audio) || !AudioFormat.LINEAR.equalsIgnoreCase(audio.getEncoding())
        || !isSixteenBit(audio)) {
      return Optional.empty();
    }
    int rate = audio.getSampleRate() == Format.NOT_SPECIFIED
        ? FrameFormat.SAMPLE_RATE : (int) Math.round(audio.getSampleRate());
    int channels = audio.getChannels() == Format.NOT_SPECIFIED ? 1 : audio.getChannels();
    boolean usable = rate >= MIN_RATE && rate <= MAX_RATE && channels >= 1 && channels <= MAX_CHANNELS;
    return usable
        ? Optional.of(new SampleLayout(rate, channels, audio.getEndian() == AudioFormat.BIG_ENDIAN)) : Optional.empty();
  }

  private static boolean isSixteenBit(AudioFormat audio) {
    int bits = audio.getSampleSizeInBits();
    return (bits == Format.NOT_SPECIFIED || bits == Short.SIZE) && audio.getSigned() != AudioFormat.UNSIGNED
        && (audio.getDataType() == null || audio.getDataType() == Format.byteArray);
  }

  AudioFormat format() {
    return new AudioFormat(AudioFormat.LINEAR, rate, Short.SIZE, channels,
        bigEndian ? AudioFormat.BIG_ENDIAN : AudioFormat.LITTLE_ENDIAN, AudioFormat.SIGNED, Format.NOT_SPECIFIED,
        Format.NOT_SPECIFIED, Format.byteArray);
  }

  /** Bytes of one sample of all channels. */
  int stride() {
    return channels * Short.BYTES;
  }

  /** The mean of all channels. */
  short read(byte[] bytes, int at) {
    int sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      int low = at + channel * Short.BYTES + (bigEndian ? 1 : 0);
      int high = at + channel * Short.BYTES + (bigEndian ? 0 : 1);
      sum += (short) (bytes[low] & 0xFF | bytes[high] << 8);
    }
    return (short) (sum / channels);
  }

  /** The same sample on all channels. */
  void write(short sample, byte[] bytes, int at) {
    for (int channel = 0; channel < channels; channel++) {
      int low = at + channel * Short.BYTES + (bigEndian ? 1 : 0);
      int high = at + channel * Short.BYTES + (bigEndian ? 0 : 1);
      bytes[low] = (byte) sample;
      bytes[high] = (byte) (sample >> 8);
    }
  }
}
