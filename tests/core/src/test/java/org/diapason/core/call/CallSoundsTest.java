package org.diapason.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Ringtone.Melody;
import org.diapason.core.media.Tones.Tone;
import org.junit.jupiter.api.Test;

/** What is heard of a call before it is answered. */
final class CallSoundsTest extends CallsRig {
  private static final Ringtone CHIME = new Ringtone.BuiltIn(Melody.CHIME);

  @Test
  void aCallRingsAsItsAccountWants() {
    sounds = new AccountSounds(CHIME, true, false);
    incoming("one");

    assertThat(media.sounding).containsExactly(Tone.RING);
    assertThat(media.rung).containsExactly(CHIME);
  }

  @Test
  void theEldestOfTwoCallsSaysHowItRingsUntilItIsGone() {
    Ringtone file = new Ringtone.File(Path.of("folder", "two.wav").toString());
    sounds = new AccountSounds(CHIME, true, false);
    incoming("one");
    time.advance(java.time.Duration.ofSeconds(1));
    incoming("two");
    assertThat(media.rung).containsExactly(CHIME);
    sounds = new AccountSounds(file, true, false);
    input(new CallId("one"), new CallInput.HangUp());

    assertThat(media.rung).containsExactly(CHIME, file);
    assertThat(media.sounding).containsExactly(Tone.RING);
    input(new CallId("two"), new CallInput.HangUp());
    assertThat(media.sounding).isEmpty();
  }

  @Test
  void ringBackSoundsUntilEarlyMediaComes() {
    CallId call = dialled("200");
    input(call, new CallInput.Progress(180, Optional.empty(), false));
    assertThat(media.sounding).containsExactly(Tone.RING_BACK);

    input(call, new CallInput.Progress(183, SDP, false));
    assertThat(media.sounding).isEmpty();
    assertThat(media.open.getFirst().asked).contains("microphone true").doesNotContain("hear false");
  }

  @Test
  void anAccountWithoutRingBackIsSilentWhileItRingsThere() {
    sounds = new AccountSounds(CHIME, false, false);
    CallId call = dialled("200");
    input(call, new CallInput.Progress(180, Optional.empty(), false));

    assertThat(media.sounding).isEmpty();
  }

  @Test
  void mutedEarlyMediaGivesARingBackInItsPlaceAndHearsNobodyUntilTheAnswer() {
    sounds = new AccountSounds(CHIME, true, true);
    CallId call = dialled("200");
    input(call, new CallInput.Progress(183, SDP, false));

    ScriptedMedia.Session session = media.open.getFirst();
    assertThat(media.sounding).containsExactly(Tone.RING_BACK);
    assertThat(session.asked).contains("hear false").doesNotContain("microphone true");
    input(call, new CallInput.Answered(SDP));
    assertThat(media.sounding).isEmpty();
    assertThat(session.asked).containsSubsequence("hear false", "hear true", "microphone true");
  }

  @Test
  void reliableEarlyMediaThatWasMutedIsHeardOnceAnswered() {
    sounds = new AccountSounds(CHIME, true, true);
    CallId call = dialled("200");
    input(call, new CallInput.Progress(183, SDP, true));
    input(call, new CallInput.Answered(Optional.empty()));

    assertThat(calls.find(call)).map(CallView::phase).contains(CallPhase.TALKING);
    assertThat(media.open.getFirst().asked).containsSubsequence("hear false", "hear true", "microphone true");
  }

  @Test
  void mutingEarlyMediaIsNoAffairOfCallsThatComeIn() {
    sounds = new AccountSounds(CHIME, true, true);
    incoming("one");
    input(new CallId("one"), new CallInput.Accept());

    assertThat(media.open.getFirst().asked).contains("microphone true").doesNotContain("hear false");
  }
}
