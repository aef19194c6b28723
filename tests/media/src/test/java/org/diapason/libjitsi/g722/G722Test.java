package org.diapason.libjitsi.g722;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

final class G722Test {
  private static final int FRAME_OCTETS = 160;
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void silenceEncodesToTheWordsOfAnIdleCoder() {
    assertThat(HEX.formatHex(encode(new byte[64]))).isEqualTo("fafafafafafafafafafafafafafafafa");
  }

  @Test
  void aRisingRampEncodesToTheKnownOctets() {
    assertThat(HEX.formatHex(encode(ramp(64))))
        .isEqualTo("2a84208420840488098b4c4ed0d3d6d8dadcdefefdbbf8f6f3f2f1f0eeefeff0");
  }

  @Test
  void fullScaleNoiseEncodesToTheKnownOctets() {
    assertThat(HEX.formatHex(encode(noise(64))))
        .isEqualTo("2284208420841aa8998b25a99326aa2b269f99a287999b1685a2950b0563ac30");
  }

  @Test
  void everyOctetDecodesToTheKnownSamples() {
    byte[] octets = new byte[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) (i * 37);
    }
    byte[] pcm = decode(octets);
    assertThat(HEX.formatHex(pcm, 960, 1_024)).isEqualTo(
        "215575c77be9b005d179a7fbbeeff4760b3860f541fa34f593155bf7536ec5ad"
            + "18e3c2fb9b77400678e4c57a4d35f2fe89f707e041255b3dd176de421e7deb19");
  }

  @Test
  void aToneOfEachBandIsHeardAtItsLevelAfter22Samples() {
    assertThat(signalToNoise(1_000)).isGreaterThan(30);
    assertThat(signalToNoise(6_000)).isGreaterThan(10);
  }

  @Test
  void offsetsAreHonouredAndNothingElseIsTouched() {
    byte[] pcm = noise(32);
    byte[] shifted = new byte[pcm.length + 3];
    System.arraycopy(pcm, 0, shifted, 3, pcm.length);
    byte[] octets = new byte[18];
    new G722Encoder().encode(shifted, 3, octets, 1, 16);
    assertThat(octets).startsWith(0).endsWith(0).containsSequence(encode(pcm));
  }

  @Test
  void codingAFrameAllocatesNothing() {
    G722Encoder encoder = new G722Encoder();
    G722Decoder decoder = new G722Decoder();
    byte[] pcm = noise(2 * FRAME_OCTETS);
    byte[] octets = new byte[FRAME_OCTETS];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int frame = 0; frame < 1_000; frame++) {
      encoder.encode(pcm, 0, octets, 0, FRAME_OCTETS);
      decoder.decode(octets, 0, pcm, 0, FRAME_OCTETS);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000);
  }

  private static double signalToNoise(int frequency) {
    int delay = 22;
    byte[] sent = tone(frequency, 8_000);
    byte[] heard = decode(encode(sent));
    double signal = 0;
    double noise = 0;
    for (int i = 1_000; i < 7_000; i++) {
      double difference = sample(heard, i + delay) - sample(sent, i);
      signal += Math.pow(sample(sent, i), 2);
      noise += difference * difference;
    }
    return 10 * Math.log10(signal / noise);
  }

  private static byte[] encode(byte[] pcm) {
    byte[] octets = new byte[pcm.length / 4];
    new G722Encoder().encode(pcm, 0, octets, 0, octets.length);
    return octets;
  }

  private static byte[] decode(byte[] octets) {
    byte[] pcm = new byte[4 * octets.length];
    new G722Decoder().decode(octets, 0, pcm, 0, octets.length);
    return pcm;
  }

  private static byte[] ramp(int samples) {
    return pcm(samples, i -> 500 * i - 16_000);
  }

  private static byte[] tone(int frequency, int samples) {
    return pcm(samples, i -> (int) Math.round(10_000 * Math.sin(2 * Math.PI * frequency * i / 16_000)));
  }

  /** A linear congruential generator with the constants of Numerical Recipes: the same everywhere. */
  private static byte[] noise(int samples) {
    int[] state = {722};
    return pcm(samples, i -> (state[0] = state[0] * 1_664_525 + 1_013_904_223) >> 16);
  }

  private static byte[] pcm(int samples, IntUnaryOperator wave) {
    byte[] pcm = new byte[2 * samples];
    for (int i = 0; i < samples; i++) {
      int sample = wave.applyAsInt(i);
      pcm[2 * i] = (byte) sample;
      pcm[2 * i + 1] = (byte) (sample >> 8);
    }
    return pcm;
  }

  private static int sample(byte[] pcm, int index) {
    return (pcm[2 * index] & 0xFF) | (pcm[2 * index + 1] << 8);
  }
}
