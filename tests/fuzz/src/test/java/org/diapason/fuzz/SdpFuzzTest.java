package org.diapason.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.negotiation.Answer;
import org.diapason.media.negotiation.Capabilities;
import org.diapason.media.negotiation.LocalAudio;
import org.diapason.media.negotiation.LocalSession;
import org.diapason.media.negotiation.Negotiator;
import org.diapason.media.sdp.AddressFamily;
import org.diapason.media.sdp.Connection;
import org.diapason.media.sdp.ParsedSdp;
import org.diapason.media.sdp.SdpParser;
import org.diapason.media.sdp.SdpWriter;
import org.diapason.media.sdp.SessionDescription;

/** Whatever a body is, it is read or refused, means the same once written, and is answered or refused. */
class SdpFuzzTest {

  private final LocalAudio local = new LocalAudio(new Connection(AddressFamily.IP4, "192.0.2.1"), 8_000, 8_001);
  private final Negotiator negotiator = new Negotiator(Capabilities.of(List.of(AudioCodec.values())));

  @FuzzTest(maxDuration = "2m")
  void bodies(byte[] body) {
    if (SdpParser.parse(body) instanceof ParsedSdp.Valid(SessionDescription read)) {
      assertSameAfterWriting(read);
      assertTakenOrRefused(read);
    }
  }

  /** Line ends and the shortest of what is missing may make it too long to be read again. */
  private static void assertSameAfterWriting(SessionDescription read) {
    byte[] written = SdpWriter.write(read);
    if (written.length <= SdpParser.MAX_OCTETS) {
      assertThat(SdpParser.parse(written)).isEqualTo(new ParsedSdp.Valid(read));
    }
  }

  private void assertTakenOrRefused(SessionDescription theirs) {
    for (Direction wanted : Direction.values()) {
      if (negotiator.answer(LocalSession.start(7), theirs, local, wanted) instanceof Answer.Accepted accepted) {
        assertSameAfterWriting(accepted.description());
        assertThat(accepted.description().media()).hasSameSizeAs(theirs.media());
        negotiator.offer(accepted.session(), local, wanted);
      }
    }
    SessionDescription offer = negotiator.offer(LocalSession.start(7), local, Direction.SENDRECV).description();
    assertThat(negotiator.accept(offer, theirs)).isNotNull();
    assertThat(negotiator.accept(theirs, theirs)).isNotNull();
  }
}
