package org.diapason.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;
import org.diapason.fixtures.VirtualTime;
import org.diapason.media.rtp.DigitReceiver;
import org.diapason.media.rtp.DigitSender;
import org.diapason.media.rtp.EventFormat;
import org.diapason.media.rtp.RtpHeader;
import org.diapason.media.statistics.StreamFigures;

/** Whatever packet comes, wherever it lies in its buffer, is read within its bounds or refused. */
class RtcpFuzzTest {

  private static final int MARGIN = 3;
  private static final byte MARK = 0x5A;

  private final StreamFigures figures = new StreamFigures(new VirtualTime());

  @FuzzTest(maxDuration = "2m")
  void reports(byte[] packet) {
    byte[] data = within(packet);
    figures.codec("PCMU", 8_000);
    figures.sent(new RtpHeader(0, false, 1, 1, 1, 12, 160), 172);
    figures.reportReceived(data, MARGIN, packet.length);
    assertThat(figures.reportSent(data, MARGIN, packet.length)).isEqualTo(packet.length);
    assertMarginUntouched(data);
    assertThat(figures.snapshot().lossSent()).isBetween(-1.0, 1.0);
  }

  @FuzzTest(maxDuration = "2m")
  void sounds(byte[] packet) {
    byte[] data = within(packet);
    RtpHeader.isRtcp(data, MARGIN, packet.length);
    Optional<RtpHeader> read = RtpHeader.read(data, MARGIN, packet.length);
    read.ifPresent(header -> {
      assertThat(header.payloadOffset() + header.payloadLength()).isLessThanOrEqualTo(packet.length);
      new DigitReceiver().take(header, data, MARGIN);
      figures.received(header, packet.length, true);
    });
    assertMarginUntouched(data);
    assertThat(figures.snapshot().lossReceived()).isBetween(-1.0, 1.0);
    if (read.filter(header -> header.payloadLength() >= 4).isPresent()) {
      DigitSender sender = new DigitSender();
      sender.send('5', 100, new EventFormat(101, 8_000), 8_000);
      assertThat(sender.transform(data, MARGIN, packet.length)).isLessThanOrEqualTo(packet.length);
      assertMarginUntouched(data);
    }
  }

  /** What lies before and behind belongs to others. */
  private static byte[] within(byte[] packet) {
    byte[] data = new byte[packet.length + 2 * MARGIN];
    Arrays.fill(data, MARK);
    System.arraycopy(packet, 0, data, MARGIN, packet.length);
    return data;
  }

  private static void assertMarginUntouched(byte[] data) {
    for (int i = 0; i < MARGIN; i++) {
      assertThat(data[i]).isEqualTo(MARK);
      assertThat(data[data.length - 1 - i]).isEqualTo(MARK);
    }
  }
}
