package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.CreateResult;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The colleague and the echo in one conference: what the colleague says is heard twice, since the echo hears it as well. */
class ThreeWayTest {

  private static final short[] SPEECH = Sounds.bursts(9, -24, 3_000, DemoPhone.RATE);
  private static final Ear COLLEAGUE = new Ear(Colleague.words(0));

  @TempDir
  private Path folder;

  @Test
  void theEchoSendsBackTheColleagueAndThePersonUntilItIsSplitOff() throws IOException {
    try (DemoPhone phone = DemoPhone.start(folder, SPEECH)) {
      CallId colleague = phone.talkTo("605");
      CallId echo = phone.talkTo("600");
      ConferenceId conference =
          ((CreateResult.Created) phone.phone().conferences().create(List.of(colleague, echo))).conference();
      phone.awaitHeard("the own voice", new Ear(SPEECH)::isAmongOthersIn);
      phone.awaitHeard("the colleague, and what the echo heard of it", COLLEAGUE::isTwiceIn);

      phone.phone().conferences().split(echo);

      phone.await(echo, "on hold", CallView::held);
      phone.awaitHeard("the colleague alone", COLLEAGUE::isIn);
      assertThat(phone.phone().conferences().find(conference)).isEmpty();
    }
  }
}
