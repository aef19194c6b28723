package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 606 calls back; the exchange takes it where the person sends it. */
class CallersSentElsewhereTest {

  private static final Ear MUSIC = Ear.of(new Music(), 8);

  @TempDir
  private Path folder;

  private DemoPhone phone;

  @BeforeEach
  void askToBeCalledBack() throws IOException {
    phone = DemoPhone.start(folder, Sounds.silence(1_000, DemoPhone.RATE));
    phone.hangUp(phone.talkTo("606"));
  }

  @AfterEach
  void close() {
    phone.close();
  }

  @Test
  void whoeverWantsToTalkToIt() {
    CallView caller = phone.awaitCaller();
    assertThat(caller.party().user()).isEqualTo("606");
    assertThat(caller.party().displayName()).isEqualTo("Call-back");

    phone.phone().calls().answer(caller.id());

    phone.await(caller.id(), "answered", view -> view.phase() == CallPhase.TALKING);
    phone.awaitHeard("music", MUSIC::isIn);
  }

  @Test
  void aDeflectedCallerLeavesAMessage() {
    CallId caller = phone.awaitCaller().id();

    phone.phone().calls().deflect(caller, "607");

    assertThat(phone.awaitEnd(caller).cause()).isEqualTo(Cause.DIVERTED);
    phone.awaitMessage(MUSIC);
  }

  @Test
  void aForwardedCallerLeavesAMessageAndNothingRings() {
    phone.phone().settings().set(HandlingSettings.MODE, Owner.PHONE, HandlingSettings.Mode.FORWARD_AT_ONCE);
    phone.phone().settings().set(HandlingSettings.FORWARD_TARGET, Owner.PHONE, "607");
    phone.phone().settings().set(HandlingSettings.ENABLED, Owner.PHONE, true);

    phone.awaitMessage(MUSIC);
    assertThat(phone.hasRung()).isFalse();
  }
}
