package org.diapason.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheets and the palettes are the same colours. */
class StyleSheetTest {

  private static final List<Role> ROLES = List.of(Role.GROUND, Role.SURFACE, Role.LINE, Role.TEXT, Role.SECONDARY,
      Role.ACCENT, Role.GOOD, Role.BAD, Role.WARNING);

  @Test
  void bothSheetsSayTheSameInTheirOwnColours() throws IOException {
    assertThat(inRoles(Palette.LIGHT)).isEqualTo(inRoles(Palette.DARK));
  }

  @Test
  void everyRoleIsUsedAndNoOtherColour() throws IOException {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      String sheet = inRoles(palette);
      assertThat(ROLES).allSatisfy(role -> assertThat(sheet).contains(" " + role + ";"));
      assertThat(Pattern.compile("#[0-9A-Fa-f]{3,8}").matcher(sheet).results()).isEmpty();
    }
  }

  /** The sheet with the names of the roles in place of their colours. */
  private static String inRoles(Palette palette) throws IOException {
    String sheet;
    try (InputStream file = Palette.class.getResourceAsStream("/css/" + palette.name() + ".css")) {
      sheet = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(palette.name(), "");
    }
    for (Role role : ROLES) {
      String colour = "#%02X%02X%02X".formatted(palette.rgb(role).red, palette.rgb(role).green, palette.rgb(role).blue);
      sheet = sheet.replace(colour, role.name());
    }
    return sheet;
  }
}
