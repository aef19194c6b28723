package org.diapason.ui.widget;

import org.diapason.ui.theme.Look;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;

/** What a widget paints, dot by dot at 100 %. */
record Pixels(ImageData data) {

  /** Has a widget paint itself, in its size or the one it wants. */
  static Pixels of(PaintedControl control) {
    if (control.getSize().x < 2) {
      control.pack();
    }
    Point size = control.getSize();
    Image image = new Image(control.getDisplay(), size.x, size.y);
    GC gc = new GC(image);
    control.paint(new Brush(gc, control.look(), control.look().color(Look.groundOf(control))));
    gc.dispose();
    ImageData data = image.getImageData(100);
    image.dispose();
    return new Pixels(data);
  }

  int count(RGB colour) {
    int count = 0;
    for (int y = 0; y < data.height; y++) {
      for (int x = 0; x < data.width; x++) {
        count += data.palette.getRGB(data.getPixel(x, y)).equals(colour) ? 1 : 0;
      }
    }
    return count;
  }

  /** The dots that are nearly of a colour, as a picture in letters. */
  String shape(RGB colour) {
    StringBuilder shape = new StringBuilder();
    for (int y = 0; y < data.height; y++) {
      for (int x = 0; x < data.width; x++) {
        RGB dot = data.palette.getRGB(data.getPixel(x, y));
        int off = Math.abs(dot.red - colour.red) + Math.abs(dot.green - colour.green);
        shape.append(off < 80 ? '#' : '.');
      }
      shape.append('\n');
    }
    return shape.toString();
  }
}
