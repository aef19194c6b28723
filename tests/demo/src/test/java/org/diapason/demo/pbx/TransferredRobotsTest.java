package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.problem.ProblemCode;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Robots that a person puts through to each other. What they say then is heard by a message that one leaves at the other. */
class TransferredRobotsTest {

  private static final Duration BEFORE_TONE = Duration.ofMillis(1_800);
  private static final Duration MESSAGE = Duration.ofSeconds(6);

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
    awaitMessageOf(colleague(0));
  }

  @Test
  void aColleaguePutThroughToTheVoiceMailLeavesAMessageThere() {
    CallId colleague = phone.talkTo("605");
    CallId mail = phone.talkTo("607");
    phone.await(colleague, "on hold", CallView::held);

    phone.phone().calls().transferTo(colleague, mail);

    assertThat(phone.awaitEnd(colleague).cause()).isEqualTo(Cause.TRANSFERRED);
    phone.awaitEnd(mail);
    awaitMessageOf(colleague(0));
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
    phone.awaitHeard("the colleague", colleague(0));
  }

  /** Calls until the message is there; hangs up before the tone when there is none. */
  private void awaitMessageOf(Ear who) {
    Ear announcement = new Ear(new Vocabulary().of(Phrase.ONE_CALL));
    await("a message").atMost(Duration.ofSeconds(40)).until(() -> {
      int mark = phone.mark();
      CallId mail = phone.talkTo("607");
      boolean left = comes(BEFORE_TONE, announcement, mark) && comes(MESSAGE, who, mark);
      phone.hangUp(mail);
      return left;
    });
  }

  private boolean comes(Duration within, Ear sound, int mark) {
    try {
      await().atMost(within).until(() -> sound.isIn(phone.heardSince(mark)));
      return true;
    } catch (ConditionTimeoutException no) {
      return false;
    }
  }

  private static Ear colleague(int which) {
    return new Ear(Colleague.words(which));
  }
}
