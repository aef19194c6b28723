package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.fixtures.Holdings;
import org.diapason.fixtures.LiveObjects;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What calls with robots leave behind, on both sides of the wire: nothing. */
@Isolated("counts threads, files, ports and objects of the process")
class ManyRobotCallsTest {

  private static final int CALLS = 50;
  /** A robot's sound and its call are some objects each. */
  private static final int MORE = CALLS / 2;
  /** Signalling remembers an answer for 32 s, in case that it comes again. */
  private static final Duration AFTERLIFE = Duration.ofSeconds(45);
  /** On purpose, and not without end: the last messages, and the challenges of the last five minutes. */
  private static final Set<String> KEPT =
      Set.of("org.diapason.sip.trace.TracedMessage", "org.diapason.sip.digest.Nonces$Use");
  private static final List<String> ANSWERING = List.of("600", "601", "602", "607");

  @TempDir
  private Path folder;

  private DemoPhone phone;

  @BeforeEach
  void start() throws IOException {
    phone = DemoPhone.start(folder, Sounds.silence(1_000, DemoPhone.RATE));
  }

  @AfterEach
  void close() {
    phone.close();
  }

  @Test
  void fiftyCallsWithRobotsAndAmongThemLeaveNothing() {
    oneOfEach();
    Holdings before = Holdings.now();
    LiveObjects alive = LiveObjects.now();

    IntStream.range(0, CALLS).forEach(i -> phone.hangUp(phone.talkTo(ANSWERING.get(i % ANSWERING.size()))));
    oneOfEach();

    phone.forget();
    await().atMost(AFTERLIFE).untilAsserted(() -> assertThat(Holdings.now().moreThan(before)).isEmpty());
    await().atMost(AFTERLIFE).pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(KEPT).containsAll(LiveObjects.now().moreThan(alive, MORE).keySet()));
  }

  /** Robots that were put through to each other hang up by themselves. */
  private void oneOfEach() {
    CallId colleague = phone.talkTo("605");
    phone.phone().calls().transfer(colleague, "600");
    phone.awaitEnd(colleague);
    CallId waiting = phone.dial("604");
    phone.await(waiting, "ringing", view -> view.phase() == CallPhase.RINGING_THERE);
    phone.hangUp(waiting);
    phone.awaitEnd(phone.dial("603"));
    phone.hangUp(phone.talkTo("606"));
    phone.hangUp(phone.awaitCaller().id());
    phone.awaitIdle();
    await("the robots among themselves").atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(Holdings.now().ports()).as("SIP at both ends").hasSize(2));
  }
}
