package org.diapason.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class RtpHeaderTest {

  @Test
  void fieldsAreUnsigned() {
    byte[] data = Packets.rtp(0x80 | 111, 65_535, 0xFFFF_FFF0L, 0x8000_0001L, 40);
    assertThat(RtpHeader.read(data, 0, data.length))
        .contains(new RtpHeader(111, true, 65_535, 0xFFFF_FFF0L, 0x8000_0001L, 12, 40));
  }

  @Test
  void paddingIsNoPayload() {
    byte[] data = Packets.rtp(0, 1, 1, 1, 40);
    data[0] |= 0x20;
    data[51] = 8;
    assertThat(RtpHeader.read(data, 0, 52).orElseThrow().payloadLength()).isEqualTo(32);
  }

  @Test
  void lengthsThatDoNotFitAreRefused() {
    byte[] data = Packets.rtp(0, 1, 1, 1, 40);
    data[0] |= 0x10;
    data[14] = 100;
    assertThat(RtpHeader.read(data, 0, 52)).isEmpty();
    assertThat(RtpHeader.read(data, 0, 11)).isEmpty();
  }

  @Test
  void noPacketMakesItThrow() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] data = new byte[random.nextInt(80)];
      random.nextBytes(data);
      assertThatCode(() -> RtpHeader.read(data, 0, data.length)).doesNotThrowAnyException();
    }
  }
}
