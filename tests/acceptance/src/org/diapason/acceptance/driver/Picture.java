package org.diapason.acceptance.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** What a window shows. On the windows' own thread. */
final class Picture {

  private Picture() {
  }

  /** Writes it to a PNG file. */
  static void take(Shell window, Path file) {
    Rectangle area = window.getClientArea();
    Image image = new Image(window.getDisplay(), area.width, area.height);
    GC gc = new GC(window);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData(window.getMonitor().getZoom())};
    image.dispose();
    try {
      Files.createDirectories(file.getParent());
      loader.save(file.toString(), SWT.IMAGE_PNG);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
