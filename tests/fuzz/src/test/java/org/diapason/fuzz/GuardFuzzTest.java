package org.diapason.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Optional;
import org.diapason.sip.guard.GuardedParser;
import org.diapason.sip.guard.Limits;
import org.diapason.sip.guard.MessageScreen;
import org.diapason.sip.guard.StreamFramer;
import org.diapason.sip.guard.Tally;

/**
 * Whatever comes from the network is a message or is dropped: no exception, no endless loop, no memory without bound.
 */
class GuardFuzzTest {

  private final Limits limits = Limits.standard();
  private final GuardedParser parser = new GuardedParser(limits, new Tally());

  @FuzzTest(maxDuration = "2m")
  void datagrams(byte[] bytes) {
    SIPMessage message = parser.parseSIPMessage(bytes, true, false, null);
    if (message != null) {
      assertThat(new MessageScreen(limits).examine(bytes, 0, bytes.length)).isEmpty();
      assertThat(message.encode()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "2m")
  void streams(byte[] bytes) {
    StreamFramer framer = new StreamFramer(limits);
    int step = bytes.length == 0 ? 1 : 1 + (bytes[0] & 0x3f);
    for (int from = 0; from < bytes.length; from += step) {
      framer.feed(bytes, from, Math.min(step, bytes.length - from));
      for (Optional<StreamFramer.Frame> frame = framer.next(); frame.isPresent(); frame = framer.next()) {
        switch (frame.get()) {
          case StreamFramer.Message message -> datagrams(message.bytes());
          case StreamFramer.Broken broken -> {
            return;
          }
          case StreamFramer.Ping ping -> { }
          case StreamFramer.Pong pong -> { }
        }
      }
    }
  }
}
