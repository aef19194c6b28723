package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.call.Question;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.setting.Owner;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the colleague does to the person who presses a key. */
class FavoursTest {

  private static final Ear COLLEAGUE = new Ear(Colleague.words(0));
  private static final Ear MUSIC = Ear.of(new Music(), 8);

  @TempDir
  private Path folder;

  private DemoPhone phone;
  private CallId colleague;

  @BeforeEach
  void talkToTheColleague() throws IOException {
    phone = DemoPhone.start(folder, Sounds.silence(1_000, DemoPhone.RATE));
    colleague = phone.talkTo("605");
    phone.awaitHeard("the colleague", COLLEAGUE::isIn);
  }

  @AfterEach
  void close() {
    phone.close();
  }

  @Test
  void oneSendsWhoWantsThatToTheMusic() {
    requests(TransferRequests.ACCEPT);

    phone.phone().calls().digit(colleague, '1');

    phone.awaitEnd(colleague);
    phone.awaitHeard("music", MUSIC::isIn);
    assertThat(only().party().user()).isEqualTo("601");
  }

  @Test
  void whoWasAskedAndSaysNoStaysWithTheColleague() {
    requests(TransferRequests.ASK);
    phone.phone().calls().digit(colleague, '1');
    phone.await(colleague, "asked",
        view -> view.question().map(Question::kind).filter(Question.Kind.TRANSFER_REQUESTED::equals).isPresent());

    phone.phone().calls().decide(colleague, false);

    phone.await(colleague, "back", view -> !view.heldThere());
    phone.awaitHeard("the colleague", COLLEAGUE::isIn);
  }

  @Test
  void twoPutsThroughToTheMenuWhichHasBeenAskedBefore() {
    requests(TransferRequests.ACCEPT);

    phone.phone().calls().digit(colleague, '2');

    phone.await(colleague, "held there", CallView::heldThere);
    phone.awaitEnd(colleague);
    CallView menu = only();
    assertThat(menu.party().user()).isEqualTo("602");
    phone.await(menu.id(), "answered", view -> view.phase() == CallPhase.TALKING);
    phone.phone().calls().digit(menu.id(), '7');
    phone.awaitHeard("seven", new Ear(new Vocabulary().of(Phrase.SEVEN))::isIn);
  }

  @Test
  void whoRefusesToBePutThroughStaysAndTheMenuIsLeft() {
    phone.phone().calls().digit(colleague, '2');

    phone.await(colleague, "held there", CallView::heldThere);
    phone.await(colleague, "back", view -> !view.heldThere());
    phone.awaitHeard("the colleague", COLLEAGUE::isIn);
  }

  @Test
  void threeHoldsForSomeSeconds() {
    phone.phone().calls().digit(colleague, '3');

    phone.await(colleague, "held there", CallView::heldThere);
    phone.awaitSilence();
    phone.await(colleague, "back", view -> !view.heldThere());
    phone.awaitHeard("the colleague", COLLEAGUE::isIn);
  }

  @Test
  void fourHasSomebodyKnock() {
    phone.phone().calls().digit(colleague, '4');

    CallView second = phone.awaitCaller();
    assertThat(second.waiting()).isTrue();
    assertThat(second.party().user()).isEqualTo("606");
    phone.phone().calls().answer(second.id());
    phone.await(colleague, "on hold", CallView::held);
    phone.awaitHeard("music", MUSIC::isIn);
    phone.hangUp(second.id());
    phone.phone().calls().resume(colleague);
    phone.awaitHeard("the colleague", COLLEAGUE::isIn);
    assertThat(phone.awaitEnd(second.id()).cause()).isEqualTo(Cause.HUNG_UP_HERE);
  }

  private void requests(TransferRequests wanted) {
    phone.phone().settings().set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE, wanted);
  }

  /** The call that took the colleague's place. */
  private CallView only() {
    return phone.phone().calls().list().stream().filter(view -> !view.id().equals(colleague)).findFirst().orElseThrow();
  }
}
