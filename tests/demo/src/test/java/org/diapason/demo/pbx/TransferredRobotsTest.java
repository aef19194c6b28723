package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.problem.ProblemCode;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Robots that a person puts through to each other. What they say then is heard by a message that one leaves at the other. */
class TransferredRobotsTest {

  private static final Ear COLLEAGUE = new Ear(Colleague.words(0));

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
  void aColleagueSentToTheVoiceMailLeavesAMessageThere() {
    CallId colleague = phone.talkTo("605");

    phone.phone().calls().transfer(colleague, "607");

    assertThat(phone.awaitEnd(colleague).cause()).isEqualTo(Cause.TRANSFERRED);
    phone.awaitMessage(COLLEAGUE);
  }

  @Test
  void aColleaguePutThroughToTheVoiceMailLeavesAMessageThere() {
    CallId colleague = phone.talkTo("605");
    CallId mail = phone.talkTo("607");
    phone.await(colleague, "on hold", CallView::held);

    phone.phone().calls().transferTo(colleague, mail);

    assertThat(phone.awaitEnd(colleague).cause()).isEqualTo(Cause.TRANSFERRED);
    phone.awaitEnd(mail);
    phone.awaitMessage(COLLEAGUE);
  }

  @ParameterizedTest
  @CsvSource({"603, 486", "699, 404"})
  void whoCanNotBeSentThereIsBackOnHoldAndTalksOn(String number, String status) {
    CallId colleague = phone.talkTo("605");

    phone.phone().calls().transfer(colleague, number);

    assertThat(phone.awaitProblem(ProblemCode.TRANSFER_FAILED).arguments()).containsExactly(number, status);
    phone.await(colleague, "on hold", view -> view.held() && view.transferring().isEmpty());
    phone.awaitSilence();
    phone.phone().calls().resume(colleague);
    phone.awaitHeard("the colleague", COLLEAGUE::isIn);
  }
}
