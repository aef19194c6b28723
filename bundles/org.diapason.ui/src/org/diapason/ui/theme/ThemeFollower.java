package org.diapason.ui.theme;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Tells when the system changes between light and dark. Belongs to the UI thread. Where the application itself prefers
 * one ({@link Display#setDarkThemePreferred}), GTK reports that instead of the system's choice.
 */
public final class ThemeFollower {

  private final Display display;
  private final Consumer<Palette> follower;
  private final Listener settings = event -> check();
  private Palette told;

  /** Follows the system this display belongs to. */
  public ThemeFollower(Display display, Consumer<Palette> follower) {
    this.display = display;
    this.follower = follower;
  }

  /** The palette that fits the system now. */
  public static Palette fitting(Display display) {
    return Palette.of(SWT.getPlatform().equals("gtk") ? drawsDark(display) : Display.isSystemDarkTheme());
  }

  /** Tells the palette that fits now, and again at each change. */
  public void start() {
    display.addListener(SWT.Settings, settings);
    check();
  }

  /** Tells no more; {@link #start()} begins anew. */
  public void stop() {
    told = null;
    if (!display.isDisposed()) {
      display.removeListener(SWT.Settings, settings);
    }
  }

  private void check() {
    Palette fitting = fitting(display);
    if (fitting != told) {
      told = fitting;
      follower.accept(fitting);
    }
  }

  /** On GTK {@link Display#isSystemDarkTheme} is what it was at the start; the colours follow. */
  private static boolean drawsDark(Display display) {
    return brightness(display, SWT.COLOR_WIDGET_BACKGROUND) < brightness(display, SWT.COLOR_WIDGET_FOREGROUND);
  }

  private static float brightness(Display display, int colour) {
    return display.getSystemColor(colour).getRGB().getHSB()[2];
  }
}
