package org.diapason.ui.theme;

import java.util.List;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Path;

/**
 * One drawn element of an icon on its 20 × 20 field.
 *
 * @param filled whether the area is inked
 * @param stroked whether the edge is inked
 * @param segments the pen's way
 */
record Outline(boolean filled, boolean stroked, List<Segment> segments) {

  /**
   * One step of the pen.
   *
   * @param command {@code M}ove, {@code L}ine, {@code C}urve or {@code Z} (close), absolute as in SVG
   * @param points x and y in turn: 2 for a move or line, 6 for a curve, none to close
   */
  record Segment(char command, float... points) {
  }

  /**
   * The element as a path in device points.
   *
   * @param scale device points per unit of the icon's field
   * @param turned whether left and right change places
   */
  Path path(Device device, float left, float top, float scale, boolean turned) {
    Path path = new Path(device);
    for (Segment segment : segments) {
      float[] at = segment.points().clone();
      for (int i = 0; i < at.length; i += 2) {
        at[i] = left + scale * (turned ? SvgReader.FIELD - at[i] : at[i]);
        at[i + 1] = top + scale * at[i + 1];
      }
      switch (segment.command()) {
        case 'M' -> path.moveTo(at[0], at[1]);
        case 'L' -> path.lineTo(at[0], at[1]);
        case 'C' -> path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> path.close();
      }
    }
    return path;
  }
}
