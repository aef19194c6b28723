package org.diapason.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.diapason.core.phone.Phone;
import org.diapason.core.setting.Kind.Form;
import org.diapason.core.setting.Scope;
import org.diapason.core.setting.Setting;
import org.diapason.ui.text.SettingTexts;
import org.diapason.ui.text.Texts;
import org.junit.jupiter.api.Test;

class SettingPagesTest {

  /** What people change elsewhere, never by themselves, or not before an editor for it exists. */
  private static final Set<String> ELSEWHERE = Set.of("accounts.order", "accounts.default", "accounts.demo", "account.watched",
      "automation.recordNoticeSeen", "account.codecs", "account.certificate.file");

  /** Their names say what they are; others are words to be translated. */
  private static final Set<Form> WORDS = Set.of(Form.CHOICE);

  @Test
  void everySettingStandsOnOnePageOrIsChangedElsewhere() {
    List<String> placed = shown().map(Setting::id).toList();

    assertThat(placed).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ELSEWHERE);
    assertThat(Phone.catalogue().all()).extracting(Setting::id)
        .filteredOn(id -> !ELSEWHERE.contains(id))
        .describedAs("a new setting needs a place in SettingPages and its words in settings.properties")
        .containsExactlyInAnyOrderElementsOf(placed);
  }

  @Test
  void whatIsOfAnAccountStandsOnItsPage() {
    assertThat(SettingPages.OF_AN_ACCOUNT.settings()).allMatch(setting -> setting.scope() == Scope.ACCOUNT);
    assertThat(SettingPages.OF_THE_PHONE.stream().flatMap(page -> page.settings().stream()))
        .allMatch(setting -> setting.scope() == Scope.PHONE);
  }

  @Test
  void everySettingOnAPageHasItsNameInEveryLanguage() {
    for (Locale language : Texts.LANGUAGES) {
      SettingTexts texts = new SettingTexts(new Texts(language));
      assertThat(shown()).noneMatch(setting -> texts.name(setting).equals(setting.id()));
      assertThat(shown().filter(setting -> WORDS.contains(setting.kind().form()))).allSatisfy(setting ->
          assertThat(setting.kind().choices()).noneMatch(value -> texts.value(setting, value).equals(value)));
    }
  }

  @Test
  void everyKindOnAPageHasItsEditor() {
    assertThat(shown()).extracting(setting -> setting.kind().form()).doesNotContain(Form.LIST, Form.FILE);
  }

  private static Stream<Setting<?>> shown() {
    return Stream.concat(SettingPages.OF_THE_PHONE.stream(), Stream.of(SettingPages.OF_AN_ACCOUNT))
        .flatMap(page -> page.settings().stream());
  }
}
