package org.diapason.ui.theme;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Tells when the system changes between light and dark. Belongs to the UI thread. */
public final class ThemeFollower {

  private final Display display;
  private final BooleanSupplier systemIsDark;
  private final Consumer<Palette> follower;
  private final Listener settings = event -> check();
  private Palette told;

  /** Follows the system this display belongs to. */
  public ThemeFollower(Display display, Consumer<Palette> follower) {
    this(display, Display::isSystemDarkTheme, follower);
  }

  ThemeFollower(Display display, BooleanSupplier systemIsDark, Consumer<Palette> follower) {
    this.display = display;
    this.systemIsDark = systemIsDark;
    this.follower = follower;
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
    Palette fitting = Palette.of(systemIsDark.getAsBoolean());
    if (fitting != told) {
      told = fitting;
      follower.accept(fitting);
    }
  }
}
