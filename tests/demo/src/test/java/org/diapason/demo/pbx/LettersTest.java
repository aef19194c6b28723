package org.diapason.demo.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.call.CallId;
import org.diapason.core.call.EndReason.Cause;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is refused with a text has got it, and says so when it is called. */
class LettersTest {

  private static final Ear THANKS = new Ear(new Vocabulary().of(Phrase.THANK_YOU));
  private static final Ear MUSIC = Ear.of(new Music(), 8);

  @TempDir
  private Path folder;

  @Test
  void whoIsRefusedWithATextSaysThankYouWhenItIsCalled() throws IOException {
    try (DemoPhone phone = DemoPhone.start(folder, Sounds.silence(1_000, DemoPhone.RATE))) {
      CallId before = phone.talkTo("606");
      phone.awaitHeard("music", MUSIC::isIn);
      assertThat(THANKS.isIn(phone.heardSince(0))).isFalse();
      phone.hangUp(before);
      CallId caller = phone.awaitCaller().id();

      assertThat(phone.phone().cannedReplies().reject(caller, "I am in a meeting.")).isEmpty();

      assertThat(phone.awaitEnd(caller).cause()).isEqualTo(Cause.REJECTED_HERE);
      int mark = phone.mark();
      phone.talkTo("606");
      phone.awaitHeard("music", MUSIC::isIn);
      assertThat(THANKS.isIn(phone.heardSince(mark))).isTrue();
    }
  }
}
