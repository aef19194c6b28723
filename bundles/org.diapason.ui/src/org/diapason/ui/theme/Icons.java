package org.diapason.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * Draws the icons: as outlines, in any colour, sharp at every zoom. Files are read when an icon is first needed.
 * Belongs to the UI thread.
 */
public final class Icons {

  private static final float STROKE = 1.5f;
  private static final int[] PRODUCT_SIZES = {16, 24, 32, 48, 64, 128, 256};

  private record Key(Icon icon, RGB colour, int size) {
  }

  private final Display display;
  private final Map<Icon, List<Outline>> outlines = new EnumMap<>(Icon.class);
  private final Map<Key, Image> images = new HashMap<>();

  Icons(Display display) {
    this.display = display;
    display.disposeExec(() -> images.values().forEach(Image::dispose));
  }

  /**
   * Draws an icon.
   *
   * @param size width and height in points
   */
  public void draw(GC gc, Icon icon, Color colour, int x, int y, int size) {
    float scale = size / SvgReader.FIELD;
    boolean mirrored = (gc.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
    gc.setAntialias(SWT.ON);
    gc.setForeground(colour);
    gc.setBackground(colour);
    gc.setLineAttributes(new LineAttributes(STROKE * scale, SWT.CAP_ROUND, SWT.JOIN_ROUND));
    for (Outline outline : outlines.computeIfAbsent(icon, Icons::read)) {
      Path path = outline.path(display, x, y, scale, mirrored && !icon.isDirectional());
      if (outline.filled()) {
        gc.fillPath(path);
      }
      if (outline.stroked()) {
        gc.drawPath(path);
      }
      path.dispose();
    }
    gc.setLineAttributes(new LineAttributes(1));
  }

  /**
   * An icon as an image for native controls (menus, tables). Kept and disposed here.
   *
   * @param size width and height in points
   */
  public Image image(Icon icon, RGB colour, int size) {
    return images.computeIfAbsent(new Key(icon, colour, size),
        key -> new Image(display, (ImageDataProvider) zoom -> render(key, size * zoom / 100)));
  }

  /** The product's icon in all sizes a window needs; the caller disposes them. */
  public Image[] product() {
    Image[] result = new Image[PRODUCT_SIZES.length];
    for (int i = 0; i < result.length; i++) {
      try (InputStream file = open("diapason-" + PRODUCT_SIZES[i] + ".png")) {
        result[i] = new Image(display, file);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return result;
  }

  /** Draws white on black; how white a dot became is how opaque it is. */
  private ImageData render(Key key, int side) {
    Image mask = new Image(display, side, side);
    GC gc = new GC(mask);
    gc.setBackground(new Color(0, 0, 0));
    gc.fillRectangle(0, 0, side, side);
    draw(gc, key.icon(), new Color(255, 255, 255), 0, 0, side);
    gc.dispose();
    ImageData drawn = mask.getImageData(100);
    mask.dispose();
    ImageData result = new ImageData(side, side, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
    int ink = result.palette.getPixel(key.colour());
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        result.setPixel(x, y, ink);
        result.setAlpha(x, y, drawn.palette.getRGB(drawn.getPixel(x, y)).red);
      }
    }
    return result;
  }

  static List<Outline> read(Icon icon) {
    try (InputStream file = open(icon.file())) {
      return SvgReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String file) {
    InputStream stream = Icons.class.getResourceAsStream("/icons/" + file);
    if (stream == null) {
      throw new IllegalStateException("Icon missing from the bundle: " + file);
    }
    return stream;
  }
}
