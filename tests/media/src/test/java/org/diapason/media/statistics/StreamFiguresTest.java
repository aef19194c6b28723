package org.diapason.media.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.diapason.core.media.MediaStatistics;
import org.diapason.fixtures.VirtualTime;
import org.diapason.media.rtp.Packets;
import org.diapason.media.rtp.RtpHeader;
import org.junit.jupiter.api.Test;

final class StreamFiguresTest {
  private static final long THEM = 0x8000_0002L;
  private static final long US = 1;

  private final VirtualTime time = new VirtualTime();
  private final StreamFigures figures = new StreamFigures(time);

  private void receive(int sequence, long timestamp) {
    figures.received(Packets.header(0, sequence & 0xFFFF, timestamp, THEM), 172, true);
  }

  @Test
  void nothingIsKnownBeforeTheFirstPacket() {
    assertThat(figures.snapshot()).isEqualTo(MediaStatistics.NONE);
  }

  @Test
  void lossIsCountedOverTheWrapOfSequenceNumbers() {
    for (int i = 0; i < 200; i++) {
      time.advance(Duration.ofMillis(20));
      if (i % 10 != 5) {
        receive(65_450 + i, 160L * i);
      }
    }
    assertThat(figures.snapshot().lossReceived()).isCloseTo(0.1, within(1e-9));
    assertThat(figures.snapshot().packetsReceived()).isEqualTo(180);
    assertThat(figures.snapshot().jitterReceivedMs()).isCloseTo(0, within(1e-6));
  }

  @Test
  void disorderAndDuplicatesAreNoLoss() {
    for (int sequence : new int[] {1, 3, 2, 4, 4, 5}) {
      receive(sequence, 160L * sequence);
    }
    assertThat(figures.snapshot().lossReceived()).isZero();
  }

  @Test
  void jitterFollowsTheFormulaOfTheRfc() {
    for (int i = 0; i < 500; i++) {
      time.advance(Duration.ofMillis(i % 2 == 0 ? 10 : 30));
      receive(i, 160L * i);
    }
    assertThat(figures.snapshot().jitterReceivedMs()).isCloseTo(10, within(0.1));
  }

  @Test
  void bitRateIsThatOfTheLastSecond() {
    for (int i = 0; i < 100; i++) {
      time.advance(Duration.ofMillis(20));
      receive(i, 160L * i);
    }
    assertThat(figures.snapshot().kbitReceived()).isCloseTo(68.8, within(1.0));
    time.advance(Duration.ofSeconds(3));
    assertThat(figures.snapshot().kbitReceived()).isZero();
  }

  @Test
  void roundTripIsWhatIsLeftOfAReportWithoutItsDelay() {
    figures.codec("PCMU", 8_000);
    figures.sent(Packets.header(0, 1, 1, US), 172);
    byte[] report = report(200, 28, US, 0, 0, 0, 0);
    figures.reportSent(report, 0, report.length);
    long middle = RtpHeader.int32(report, 10);
    time.advance(Duration.ofMillis(1_160));
    byte[] answer = report(201, 8, US, 1L << 24 | 3, 80, middle, 65_536);
    figures.reportReceived(answer, 0, answer.length);
    MediaStatistics now = figures.snapshot();
    assertThat(now.roundTripMs()).isCloseTo(160, within(1.0));
    assertThat(now.jitterSentMs()).isCloseTo(10, within(0.01));
    assertThat(now.lossSent()).isEqualTo(1);
  }

  @Test
  void reportsCarryNtpTime() {
    byte[] report = report(200, 28, 0, 0, 0, 0, 0);
    figures.reportSent(report, 0, report.length);
    assertThat(RtpHeader.int32(report, 8) - 2_208_988_800L).isEqualTo(time.wall().getEpochSecond());
  }

  @Test
  void reportsAboutThePeerCarryOurFigures() {
    figures.codec("PCMU", 8_000);
    receive(1, 160);
    receive(2, 320);
    receive(4, 640);
    byte[] alone = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 1, (byte) 0x80, (byte) 203, 0, 0};
    byte[] report = Arrays.copyOf(alone, 36);
    assertThat(figures.reportSent(report, 0, 12)).isEqualTo(36);
    assertThat(report[0]).isEqualTo((byte) 0x81);
    assertThat(RtpHeader.short16(report, 2)).isEqualTo(7);
    assertThat(RtpHeader.short16(report, 32)).as("what follows").isEqualTo(0x80CB);
    assertThat(RtpHeader.int32(report, 8)).isEqualTo(THEM);
    assertThat(RtpHeader.int32(report, 12)).isEqualTo(64L << 24 | 1);
    assertThat(RtpHeader.int32(report, 16)).isEqualTo(4);
  }

  @Test
  void noReportMakesItThrow() {
    Random random = new Random(11);
    byte[] good = report(200, 28, US, 0, 0, 0, 0);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = good.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      int length = random.nextInt(bad.length + 1);
      assertThatCode(() -> {
        figures.reportReceived(bad, 0, length);
        figures.reportSent(bad, 0, length);
      }).doesNotThrowAnyException();
    }
  }

  private static byte[] report(int type, int header, long about, long lost, long jitter, long last, long since) {
    byte[] data = new byte[header + 24];
    data[0] = (byte) 0x81;
    data[1] = (byte) type;
    data[3] = (byte) (data.length / 4 - 1);
    long[] block = {about, lost, 0, jitter, last, since};
    for (int i = 0; i < block.length; i++) {
      RtpHeader.putInt32(data, header + 4 * i, block[i]);
    }
    return data;
  }
}
