package org.diapason.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what GTK draws itself, such as the caret, menus and scroll bars, fit a palette; else the caret of a dark window is as dark
 * as its ground. Other systems decide by themselves. SWT has no public way to ask for it, e4's own theme engine uses this one too.
 */
public final class GtkTheme {

  private static final Logger LOG = LoggerFactory.getLogger(GtkTheme.class);

  private GtkTheme() {
  }

  /**
   * Asks for the dark or the ordinary variant of the user's theme.
   *
   * @param dark false leaves it to the user's theme, which may be dark
   */
  public static void preferDark(boolean dark) {
    if (!SWT.getPlatform().equals("gtk")) {
      return;
    }
    try {
      Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader())
          .getMethod("setDarkThemePreferred", boolean.class).invoke(null, dark);
    } catch (ReflectiveOperationException gone) {
      LOG.info("GTK keeps its own colours: {}", gone.toString());
    }
  }
}
