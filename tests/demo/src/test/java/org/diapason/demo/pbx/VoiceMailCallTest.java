package org.diapason.demo.pbx;

import java.io.IOException;
import java.nio.file.Path;
import org.diapason.core.call.CallId;
import org.diapason.demo.rig.DemoPhone;
import org.diapason.demo.rig.Ear;
import org.diapason.demo.voice.Phrase;
import org.diapason.demo.voice.Vocabulary;
import org.diapason.sound.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 607 as a newcomer tries it. */
class VoiceMailCallTest {

  private static final short[] MESSAGE = Sounds.bursts(5, -20, 3_000, DemoPhone.RATE);
  private static final Ear SPEAK_NOW = new Ear(new Vocabulary().of(Phrase.SPEAK_NOW));

  @TempDir
  private Path folder;

  @Test
  void aMessageIsLeftHeardAndDeleted() throws IOException {
    try (DemoPhone phone = DemoPhone.start(folder, MESSAGE)) {
      CallId mail = phone.talkTo("607");
      phone.awaitHeard("the wish for a message", SPEAK_NOW::isIn);
      phone.talkOn(6); // what is left of the wish and the tone take less than two of them
      phone.hangUp(mail);
      CallId again = phone.talkTo("607");
      phone.awaitHeard("what was said", new Ear(MESSAGE)::isIn);

      phone.phone().calls().digit(again, '*');

      phone.awaitHeard("the wish for another message", SPEAK_NOW::isIn);
    }
  }
}
