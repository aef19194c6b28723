package org.diapason.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordingNoticeTest {

  @Test
  void itIsWholeInThreeLanguages() {
    assertThat(Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN).map(locale -> new RecordingNotice(locale).text()))
        .doesNotHaveDuplicates().allMatch(text -> text.length() > 200 && text.endsWith("."));
  }

  @Test
  void anUnknownLanguageReadsEnglish() {
    assertThat(new RecordingNotice(Locale.JAPANESE).text()).isEqualTo(new RecordingNotice(Locale.ENGLISH).text());
  }
}
