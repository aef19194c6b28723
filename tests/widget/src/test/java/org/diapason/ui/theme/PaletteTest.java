package org.diapason.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

  private static final double TEXT = 4.5;
  private static final double SIGN = 3;

  static List<Palette> palettes() {
    return List.of(Palette.LIGHT, Palette.DARK);
  }

  @ParameterizedTest
  @CsvSource({"GROUND, FFFFFF, 16181C", "SURFACE, F6F7F9, 1F2329", "LINE, E1E4E8, 30363D", "TEXT, 1B1F24, E6EAF0",
      "SECONDARY, 5B6470, 9AA4B2", "ACCENT, C2570C, FF9A3D", "GOOD, 1A7F37, 3FB950", "BAD, C62828, FF6B63",
      "WARNING, 9A6700, E3B341"})
  void aRoleHasItsColourInBothThemes(Role role, String light, String dark) {
    assertThat(hex(Palette.LIGHT, role)).isEqualTo(light);
    assertThat(hex(Palette.DARK, role)).isEqualTo(dark);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void inkIsReadOnEveryGround(Palette palette) {
    for (Role ground : List.of(Role.GROUND, Role.SURFACE, Role.HOVER, Role.SELECTED)) {
      for (Role ink : List.of(Role.TEXT, Role.SECONDARY)) {
        assertThat(contrast(palette, ink, ground)).as("%s on %s", ink, ground).isGreaterThan(TEXT);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void colouredWordsAreReadOnEveryGroundOfACall(Palette palette) {
    for (Role ground : List.of(Role.GROUND, Role.SURFACE, Role.SELECTED)) {
      for (Role ink : List.of(Role.GOOD, Role.BAD, Role.WARNING)) {
        assertThat(contrast(palette, ink, ground)).as("%s on %s", ink, ground).isGreaterThan(TEXT);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void wordsThatCanBePressedAreReadAlsoUnderThePointer(Palette palette) {
    for (Role ground : List.of(Role.GROUND, Role.SURFACE, Role.HOVER, Role.PRESSED)) {
      assertThat(contrast(palette, Role.LINK, ground)).as("on %s", ground).isGreaterThan(TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theEdgeOfWhatCanBePressedIsSeen(Palette palette) {
    for (Role ground : List.of(Role.GROUND, Role.SURFACE)) {
      assertThat(contrast(palette, Role.OUTLINE, ground)).as("on %s", ground).isGreaterThan(SIGN);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void signsAreSeenOnTheSelectedRow(Palette palette) {
    for (Role sign : List.of(Role.ACCENT, Role.GOOD, Role.BAD, Role.WARNING)) {
      assertThat(contrast(palette, sign, Role.SELECTED)).as("%s", sign).isGreaterThan(SIGN);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void wordsOnButtonsAreRead(Palette palette) {
    for (Role area : List.of(Role.ACCENT, Role.GOOD, Role.BAD)) {
      assertThat(contrast(palette, Role.ON_STRONG, area)).as("%s", area).isGreaterThan(TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void initialsAreReadOnTheirTint(Palette palette) {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      Tint tint = Tint.of(String.valueOf(letter), palette);
      assertThat(Palette.contrast(tint.ink(), tint.area())).as("tint of %s", letter).isGreaterThan(TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void aNameKeepsItsTint(Palette palette) {
    assertThat(Tint.of(" anna weber", palette)).isEqualTo(Tint.of("Anna Weber", palette));
  }

  private static double contrast(Palette palette, Role ink, Role ground) {
    return Palette.contrast(palette.rgb(ink), palette.rgb(ground));
  }

  private static String hex(Palette palette, Role role) {
    return "%02X%02X%02X".formatted(palette.rgb(role).red, palette.rgb(role).green, palette.rgb(role).blue);
  }
}
