package org.diapason.ui.theme;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** The look in force: palette, fonts and icons, and word of a change. One per display; belongs to its UI thread. */
public final class Look {

  private static final String GROUND = "org.diapason.ui.ground";
  private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

  private final Display display;
  private final Fonts fonts;
  private final Icons icons;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Palette palette;

  /** A look that starts with the given palette. */
  public Look(Display display, Palette palette) {
    this.display = display;
    this.palette = palette;
    fonts = new Fonts(display);
    icons = new Icons(display);
  }

  /** The display it is for. */
  public Display display() {
    return display;
  }

  /** The colours in force. */
  public Palette palette() {
    return palette;
  }

  /** The fonts. */
  public Fonts fonts() {
    return fonts;
  }

  /** The icons. */
  public Icons icons() {
    return icons;
  }

  /** The colour that plays a role now. */
  public Color color(Role role) {
    return color(palette.rgb(role));
  }

  /** A colour that has no role, such as a person's tint. */
  public Color color(RGB rgb) {
    return new Color(display, rgb);
  }

  /** Changes the palette; everything painted follows at once. */
  public void use(Palette next) {
    if (!next.equals(palette)) {
      palette = next;
      listeners.forEach(Runnable::run);
    }
  }

  /** Runs an action at every change of palette until its owner is disposed. */
  public void whenChanged(Widget owner, Runnable action) {
    listeners.add(action);
    owner.addDisposeListener(event -> listeners.remove(action));
  }

  /**
   * Gives an area its ground, now and after changes. Painted widgets inside paint themselves on it; the style sheet
   * finds it by its class, {@code surface} or {@code ground}.
   */
  public void ground(Composite area, Role role) {
    boolean first = area.getData(GROUND) == null;
    area.setData(GROUND, role);
    area.setData(CSS_CLASS, role == Role.SURFACE ? "surface" : "ground");
    area.setBackground(color(role));
    if (first) {
      whenChanged(area, () -> area.setBackground(color((Role) area.getData(GROUND))));
    }
  }

  /** Gives an area the ground of what it lies on. */
  public void inheritGround(Composite area) {
    ground(area, groundOf(area));
  }

  /** The ground a control stands on: that of the nearest area around it that was given one. */
  public static Role groundOf(Control control) {
    for (Composite area = control.getParent(); area != null; area = area.getParent()) {
      if (area.getData(GROUND) instanceof Role role) {
        return role;
      }
    }
    return Role.GROUND;
  }
}
