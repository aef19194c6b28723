package org.diapason.media.mix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TalkTest {
  private final Talk talk = new Talk();

  @Test
  void silenceAndNoiseAreNoTalk() {
    assertThat(talk.goesOn(-127)).isFalse();
    assertThat(talk.goesOn(-45)).isFalse();
  }

  @Test
  void pauseBetweenWordsIsBridged() {
    assertThat(talk.goesOn(-30)).isTrue();
    assertThat(talk.goesOn(-90)).isTrue();
    assertThat(talk.goesOn(-90)).isTrue();
    assertThat(talk.goesOn(-30)).isTrue();
  }

  @Test
  void oneWhoFallsSilentNoLongerSpeaks() {
    talk.goesOn(-30);
    for (int looks = 0; looks < 3; looks++) {
      assertThat(talk.goesOn(-90)).isTrue();
    }
    assertThat(talk.goesOn(-90)).isFalse();
  }

  @Test
  void oneWhoSpeaksMayBecomeQuieterThanWhatMadeHimSpeak() {
    talk.goesOn(-40);
    for (int looks = 0; looks < 20; looks++) {
      assertThat(talk.goesOn(-45)).isTrue();
    }
  }
}
