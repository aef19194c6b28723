package org.diapason.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.diapason.core.address.Address;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.EndReason.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTextsTest {

  private final CallTexts texts = new CallTexts(new Texts(Locale.ENGLISH));

  @Test
  void theEndIsSaidInWordsAndTheStatusInDetails() {
    EndReason busy = new EndReason(Cause.BUSY, 486, "Busy Here");
    assertThat(texts.end(busy, "Anna")).isEqualTo("Anna is busy");
    assertThat(texts.details(busy)).isEqualTo("Details: 486 Busy Here");
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseHasASentenceAndNoneNeedsDetails(Cause cause) {
    EndReason end = new EndReason(cause, 0, "");
    assertThat(texts.end(end, "Anna")).isNotBlank().doesNotContain("{");
    assertThat(texts.details(end)).isEmpty();
  }

  @Test
  void durationsReadLikeATelephone() {
    assertThat(CallTexts.clock(Duration.ofSeconds(161))).isEqualTo("02:41");
    assertThat(CallTexts.clock(Duration.ofSeconds(4_329))).isEqualTo("1:12:09");
  }

  @Test
  void aNumberStandsWithoutItsHost() {
    assertThat(CallTexts.number(Address.of("+49305551", "pbx.example.com"))).isEqualTo("+49305551");
    assertThat(CallTexts.number(Address.of("anna", "pbx.example.com"))).isEqualTo("anna@pbx.example.com");
  }
}
