package org.diapason.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.ui.theme.Outline.Segment;

/**
 * Reads the part of SVG our icons are written in: {@code path} with absolute M, L, H, V, C, Z; {@code circle};
 * {@code rect} with {@code rx}. A full SVG library would cost a quarter of a second at start and 18 MB.
 */
final class SvgReader {

  /** Width and height of the field icons are drawn on. */
  static final float FIELD = 20;

  /** How far a Bézier curve's handles lie from its ends to make a quarter of a circle of radius 1. */
  private static final float QUARTER = 0.5523f;
  private static final Pattern ELEMENT = Pattern.compile("<(path|circle|rect)\\s([^>]*)/>");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

  private SvgReader() {
  }

  /**
   * The elements of an icon in painting order.
   *
   * @throws IllegalArgumentException if the file uses more of SVG than is understood
   */
  static List<Outline> read(String svg) {
    List<Outline> outlines = new ArrayList<>();
    Matcher element = ELEMENT.matcher(svg);
    while (element.find()) {
      String attributes = element.group(2);
      List<Segment> segments = switch (element.group(1)) {
        case "path" -> new PathData(text(attributes, "d")).segments();
        case "circle" -> circle(attributes);
        default -> rectangle(attributes);
      };
      outlines.add(new Outline(attributes.contains("fill=\"currentColor\""),
          !attributes.contains("stroke=\"none\""), segments));
    }
    return outlines;
  }

  private static List<Segment> circle(String attributes) {
    float r = number(attributes, "r");
    float left = number(attributes, "cx") - r;
    float top = number(attributes, "cy") - r;
    return rounded(left, top, 2 * r, 2 * r, r);
  }

  private static List<Segment> rectangle(String attributes) {
    return rounded(number(attributes, "x"), number(attributes, "y"), number(attributes, "width"),
        number(attributes, "height"), number(attributes, "rx"));
  }

  private static List<Segment> rounded(float x, float y, float width, float height, float r) {
    float right = x + width;
    float bottom = y + height;
    float k = r * (1 - QUARTER);
    return List.of(new Segment('M', x + r, y), new Segment('L', right - r, y),
        new Segment('C', right - k, y, right, y + k, right, y + r), new Segment('L', right, bottom - r),
        new Segment('C', right, bottom - k, right - k, bottom, right - r, bottom), new Segment('L', x + r, bottom),
        new Segment('C', x + k, bottom, x, bottom - k, x, bottom - r), new Segment('L', x, y + r),
        new Segment('C', x, y + k, x + k, y, x + r, y), new Segment('Z'));
  }

  private static float number(String attributes, String name) {
    return Float.parseFloat(text(attributes, name));
  }

  private static String text(String attributes, String name) {
    Matcher matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
    if (!matcher.find()) {
      throw new IllegalArgumentException("No attribute " + name + " in " + attributes);
    }
    return matcher.group(1);
  }

  /** The {@code d} attribute of a path, read from left to right. */
  private static final class PathData {

    private final List<String> tokens;
    private int next;
    private float x;
    private float y;

    PathData(String data) {
      tokens = TOKEN.matcher(data).results().map(result -> result.group()).toList();
    }

    List<Segment> segments() {
      List<Segment> segments = new ArrayList<>();
      char command = 'M';
      while (next < tokens.size()) {
        if (Character.isLetter(tokens.get(next).charAt(0))) {
          command = tokens.get(next++).charAt(0);
        }
        segments.add(segment(command));
      }
      return segments;
    }

    private Segment segment(char command) {
      return switch (command) {
        case 'M', 'L' -> to(command, number(), number());
        case 'H' -> to('L', number(), y);
        case 'V' -> to('L', x, number());
        case 'C' -> {
          float[] points = {number(), number(), number(), number(), number(), number()};
          x = points[4];
          y = points[5];
          yield new Segment('C', points);
        }
        case 'Z' -> new Segment('Z');
        default -> throw new IllegalArgumentException("Path command not understood: " + command);
      };
    }

    private Segment to(char command, float toX, float toY) {
      x = toX;
      y = toY;
      return new Segment(command, toX, toY);
    }

    private float number() {
      return Float.parseFloat(tokens.get(next++));
    }
  }
}
