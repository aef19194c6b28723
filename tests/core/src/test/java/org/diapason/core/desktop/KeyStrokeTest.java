package org.diapason.core.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.diapason.core.desktop.KeyStroke.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStrokeTest {

  @ParameterizedTest
  @CsvSource({"Ctrl+Alt+D, Ctrl+Alt+D", "alt + ctrl + d, Ctrl+Alt+D", "F9, F9", "Shift+f12, Shift+F12", "win+1, Meta+1",
      "Cmd+Shift+Space, Shift+Meta+Space", "Ctrl+pageup, Ctrl+PageUp", "Control+0, Ctrl+0"})
  void keysAreReadInAnyOrderAndWrittenInOne(String text, String written) {
    assertThat(KeyStroke.read(text).map(KeyStroke::toString)).contains(written);
    assertThat(KeyStroke.read(written)).isEqualTo(KeyStroke.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "D", "7", "Shift+D", "Space", "Ctrl", "Ctrl+", "+D", "Ctrl+Alt", "Ctrl+Ctrl+D", "Hyper+D", "F0",
      "F21", "Ctrl+DD", "Ctrl+Delete", "Ctrl+Alt+D+E", "Ctrl+\u00df"})
  void whatWouldTakeAKeyFromTypingOrIsNoneIsRefused(String text) {
    assertThat(KeyStroke.read(text)).isEmpty();
  }

  @Test
  void noneCanBeMadeThatMayNotBeUsed() {
    assertThat(KeyStroke.of(Set.of(Modifier.SHIFT), "D")).isEmpty();
    assertThatThrownBy(() -> new KeyStroke(Set.of(), "D")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSettingOfAKeyMayBeEmpty() {
    assertThat(HotKeyAction.MUTE.setting().kind().read("")).contains(Optional.empty());
    assertThat(HotKeyAction.MUTE.setting().kind().read("d")).isEmpty();
    assertThat(HotKeyAction.MUTE.setting().kind().write(KeyStroke.read("F9"))).isEqualTo("F9");
  }
}
