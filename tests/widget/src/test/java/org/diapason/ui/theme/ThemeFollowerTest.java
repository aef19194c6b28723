package org.diapason.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diapason.ui.OnDisplay;
import org.eclipse.swt.internal.Converter;
import org.eclipse.swt.internal.gtk.GTK;
import org.eclipse.swt.internal.gtk.OS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.extension.ExtendWith;

/** The system's theme is changed as a desktop does it: through GTK's settings. */
@ExtendWith(OnDisplay.class)
@EnabledOnOs(org.junit.jupiter.api.condition.OS.LINUX)
class ThemeFollowerTest {

  private static final String PREFER_DARK = "gtk-application-prefer-dark-theme";

  private final List<Palette> told = new ArrayList<>();

  @AfterEach
  void light() {
    prefer(false);
  }

  @Test
  void tellsTheFittingPaletteAtTheStartAndAtEachChange(Display display) {
    new Shell(display).open();
    ThemeFollower follower = new ThemeFollower(display, told::add);
    follower.start();
    prefer(true);
    boolean dark = OnDisplay.until(display, () -> told.contains(Palette.DARK));
    prefer(false);
    boolean light = OnDisplay.until(display, () -> told.getLast() == Palette.LIGHT);
    follower.stop();

    assertThat(dark && light).isTrue();
    assertThat(told).containsExactly(Palette.LIGHT, Palette.DARK, Palette.LIGHT);
  }

  @Test
  void tellsNothingAfterTheStop(Display display) {
    new Shell(display).open();
    ThemeFollower follower = new ThemeFollower(display, told::add);
    follower.start();
    follower.stop();
    prefer(true);

    assertThat(OnDisplay.until(display, () -> ThemeFollower.fitting(display) == Palette.DARK)).isTrue();
    assertThat(told).containsExactly(Palette.LIGHT);
  }

  private static void prefer(boolean dark) {
    OS.g_object_set(GTK.gtk_settings_get_default(), Converter.wcsToMbcs(PREFER_DARK, true), dark, 0);
    Display display = Display.getDefault();
    Palette wanted = Palette.of(dark);
    OnDisplay.until(display, () -> ThemeFollower.fitting(display) == wanted);
  }
}
