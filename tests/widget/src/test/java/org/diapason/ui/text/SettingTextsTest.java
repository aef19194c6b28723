package org.diapason.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.diapason.core.phone.Phone;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"_fr", "_de"})
  void aLanguageHasEveryTextAndNoOther(String language) throws IOException {
    assertThat(file(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(file("").stringPropertyNames());
    assertThat(file(language).values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void everyTextBelongsToASetting() throws IOException {
    assertThat(file("").stringPropertyNames())
        .allMatch(key -> Phone.catalogue().all().stream().anyMatch(setting -> (key + ".").startsWith(setting.id() + ".")));
  }

  @Test
  void whatHasNoTextIsCalledByItsId() {
    Setting<Integer> nameless = Setting.phone("no.name", Kind.number(1, 9), 1);
    SettingTexts texts = new SettingTexts(new Texts(Locale.ENGLISH));

    assertThat(texts.name(nameless)).isEqualTo("no.name");
    assertThat(texts.help(nameless)).isEmpty();
    assertThat(texts.wrong(nameless)).isEqualTo("Allowed: 1-9");
    assertThat(texts.value(nameless, "3")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"info (dtmf-relay)", "in-band", "answer_at_once"})
  void aValueHasAKeyThatFilesCanHave(String value) {
    assertThat(SettingTexts.key(value)).matches("[a-z0-9_]+[a-z0-9]");
  }

  private static Properties file(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file = SettingTexts.class.getResourceAsStream("settings" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
