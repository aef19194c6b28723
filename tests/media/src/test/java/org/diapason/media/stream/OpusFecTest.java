package org.diapason.media.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.media.Buffer;
import javax.media.PlugIn;
import javax.media.format.AudioFormat;
import org.diapason.sound.Match;
import org.jitsi.impl.neomedia.codec.audio.opus.JNIDecoder;
import org.jitsi.impl.neomedia.codec.audio.opus.Opus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the decoder of the library really takes a lost packet out of the one behind it. */
final class OpusFecTest {
  private static final int FRAME = 960;
  private static final int FRAMES = 500;
  private static final int LOSS_EVERY = 10;

  @BeforeAll
  static void startLibrary() throws Exception {
    Library.start(Files.createTempDirectory("diapason-media"));
  }

  @Test
  void lostPacketComesOutOfTheNextOne() throws Exception {
    double guessed = similarityOfLostFrames(encode(voice(), false));
    double recovered = similarityOfLostFrames(encode(voice(), true));
    assertThat(recovered).isGreaterThan(0.6);
    assertThat(recovered).isGreaterThan(guessed + 0.25);
  }

  private static double similarityOfLostFrames(List<byte[]> packets) throws Exception {
    short[] all = decode(packets, false);
    short[] some = decode(packets, true);
    double sum = 0;
    int count = 0;
    for (int frame = LOSS_EVERY; frame < FRAMES - 1; frame += LOSS_EVERY) {
      short[] wanted = Arrays.copyOfRange(all, frame * FRAME, (frame + 1) * FRAME);
      Match match = Match.find(wanted, Arrays.copyOfRange(some, frame * FRAME, (frame + 1) * FRAME));
      sum += match.similarity();
      count++;
    }
    return sum / count;
  }

  private static List<byte[]> encode(short[] sound, boolean fec) {
    long encoder = Opus.encoder_create(48_000, 1);
    Opus.encoder_set_bitrate(encoder, 32_000);
    Opus.encoder_set_inband_fec(encoder, fec ? 1 : 0);
    Opus.encoder_set_packet_loss_perc(encoder, 10);
    Opus.encoder_set_dtx(encoder, 0);
    List<byte[]> packets = new ArrayList<>();
    byte[] in = new byte[2 * FRAME];
    byte[] out = new byte[1_500];
    for (int frame = 0; frame < FRAMES; frame++) {
      Pcm.write(Arrays.copyOfRange(sound, frame * FRAME, (frame + 1) * FRAME), in);
      packets.add(Arrays.copyOf(out, Opus.encode(encoder, in, 0, FRAME, out, 0, out.length)));
    }
    Opus.encoder_destroy(encoder);
    return packets;
  }

  private static short[] decode(List<byte[]> packets, boolean lossy) throws Exception {
    JNIDecoder decoder = new JNIDecoder();
    AudioFormat opus = new AudioFormat("opus/rtp", 48_000, -1, 2, -1, -1, -1, -1, byte[].class);
    decoder.setInputFormat(decoder.getSupportedInputFormats()[0]);
    assertThat(decoder.getSupportedInputFormats()[0].matches(opus)).isTrue();
    decoder.open();
    short[] sound = new short[(FRAMES + 1) * FRAME];
    int written = 0;
    for (int i = 0; i < packets.size(); i++) {
      if (lossy && i > 0 && i % LOSS_EVERY == 0) {
        continue;
      }
      Buffer in = new Buffer();
      in.setData(packets.get(i));
      in.setLength(packets.get(i).length);
      in.setSequenceNumber(i);
      in.setFormat(decoder.getSupportedInputFormats()[0]);
      Buffer out = new Buffer();
      int result;
      do {
        result = decoder.process(in, out);
        byte[] bytes = (byte[]) out.getData();
        for (int at = 0; at < out.getLength(); at += 2) {
          sound[written++] = Pcm.sample(bytes, out.getOffset() + at);
        }
      } while ((result & PlugIn.INPUT_BUFFER_NOT_CONSUMED) != 0);
    }
    decoder.close();
    return sound;
  }

  /** Something voiced whose pitch and loudness move all the time, so that no guess fits. */
  private static short[] voice() {
    Random random = new Random(3);
    short[] sound = new short[FRAMES * FRAME];
    double phase = 0;
    double one = 0;
    double two = 0;
    for (int i = 0; i < sound.length; i++) {
      double seconds = i / 48_000.0;
      phase += (150 + 60 * Math.sin(2 * Math.PI * 2.7 * seconds) + 20 * Math.sin(2 * Math.PI * 7 * seconds)) / 48_000;
      double pulse = (phase - Math.floor(phase) < 0.1 ? 1 : 0) - 0.1 + 0.05 * random.nextGaussian();
      one += 0.2 * (pulse - one);
      two += 0.2 * (one - two);
      double loudness = 0.4 + 0.6 * Math.abs(Math.sin(2 * Math.PI * 3.3 * seconds));
      sound[i] = (short) Math.clamp(Math.round(24_000 * two * loudness), -32_000, 32_000);
    }
    return sound;
  }
}
