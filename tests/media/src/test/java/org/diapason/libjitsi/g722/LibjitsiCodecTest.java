package org.diapason.libjitsi.g722;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.media.Buffer;
import javax.media.Codec;
import javax.media.Format;
import javax.media.PlugIn;
import javax.media.format.AudioFormat;
import org.jitsi.impl.neomedia.codec.audio.g722.JNIDecoderImpl;
import org.jitsi.impl.neomedia.codec.audio.g722.JNIEncoderImpl;
import org.junit.jupiter.api.Test;

/** The codecs of libjitsi, which find ours by name, open and process. */
final class LibjitsiCodecTest {
  private static final int FRAME_OCTETS = 160;
  private static final Format RTP = new AudioFormat("g722/rtp", 8_000, Format.NOT_SPECIFIED, 1);
  private static final Format LINEAR = new AudioFormat(
      AudioFormat.LINEAR, 16_000, 16, 1, AudioFormat.LITTLE_ENDIAN, AudioFormat.SIGNED, Format.NOT_SPECIFIED,
      Format.NOT_SPECIFIED, Format.byteArray);

  @Test
  void aFrameIsEncodedAndDecodedAsByOurCodec() throws Exception {
    byte[] pcm = new byte[4 * FRAME_OCTETS];
    new VariedSound(2).fill(pcm);
    byte[] octets = new byte[FRAME_OCTETS];
    byte[] heard = new byte[pcm.length];
    new G722Encoder().encode(pcm, 0, octets, 0, FRAME_OCTETS);
    new G722Decoder().decode(octets, 0, heard, 0, FRAME_OCTETS);

    assertThat(process(new JNIEncoderImpl(), LINEAR, pcm, RTP)).isEqualTo(octets);
    assertThat(process(new JNIDecoderImpl(), RTP, octets, LINEAR)).isEqualTo(heard);
  }

  private static byte[] process(Codec codec, Format from, byte[] data, Format to) throws Exception {
    codec.setInputFormat(from);
    codec.setOutputFormat(to);
    codec.open();
    Buffer input = new Buffer();
    input.setFormat(from);
    input.setData(data);
    input.setLength(data.length);
    Buffer output = new Buffer();
    assertThat(codec.process(input, output)).isEqualTo(PlugIn.BUFFER_PROCESSED_OK);
    codec.close();
    return Arrays.copyOf((byte[]) output.getData(), output.getLength());
  }
}
