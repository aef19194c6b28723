package org.diapason.ui.call;

import java.util.Locale;
import org.diapason.ui.theme.GtkTheme;
import org.diapason.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Photographs the call window in all its scenes. */
public final class CallGallery {

  private static final int SETTLE_MILLIS = 120;

  private CallGallery() {
  }

  /**
   * Takes the photographs.
   *
   * @param arguments theme, language, width in points, and how the file names begin
   */
  public static void main(String[] arguments) {
    Display display = new Display();
    Palette palette = Palette.of(arguments[0].equals("dark"));
    GtkTheme.preferDark(palette.dark());
    for (Scene scene : Scene.values()) {
      try (Stand stand = new Stand(display, palette, Locale.of(arguments[1]), Integer.parseInt(arguments[2]))) {
        scene.play(stand);
        settle(stand.shell());
        save(stand.shell(), arguments[3] + "-" + scene.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png");
      }
    }
    display.dispose();
  }

  private static void save(Shell shell, String file) {
    Rectangle area = shell.getClientArea();
    Image image = new Image(shell.getDisplay(), area.width, area.height);
    GC gc = new GC(shell);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData(shell.getMonitor().getZoom())};
    loader.save(file, SWT.IMAGE_PNG);
    image.dispose();
  }

  /** Until it has been painted, and a moment more. */
  private static void settle(Shell shell) {
    Display display = shell.getDisplay();
    boolean[] over = {false};
    Runnable end = () -> over[0] = true;
    shell.getChildren()[0].addListener(SWT.Paint, event -> display.timerExec(SETTLE_MILLIS, end));
    shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
    while (!over[0]) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
  }
}
