package org.diapason.ui.widget;

import org.diapason.ui.theme.Fonts;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** One of several calls: who, in what state, since when, and one thing to do. Pressing the card shows the call. */
public final class CallCard extends Pressable {

  private static final int WIDTH = 232;

  private final IconButton action;
  private Image picture;
  private String state = "";
  private String time = "";
  private String recorded = "";
  private Icon recordingSign = Icon.RECORD;
  private Icon sign;
  private Role signRole = Role.SECONDARY;
  private boolean selected;

  /** A card without a call. */
  public CallCard(Composite parent, Look look) {
    super(parent, look);
    action = new IconButton(this, look, Icon.PLAY);
    action.setVisible(false);
    look.ground(this, Role.SURFACE);
    addListener(SWT.Resize, event -> placeAction());
  }

  /**
   * Shows who it is.
   *
   * @param picture the person's picture or null; stays the caller's
   */
  public void setParty(String name, Image picture) {
    this.picture = picture;
    setLabel(name);
    redraw();
  }

  /**
   * Shows the state.
   *
   * @param words the state in the user's language
   * @param sign before the words, or null
   */
  public void setState(String words, Icon sign, Role role) {
    state = words;
    this.sign = sign;
    signRole = role;
    redraw();
  }

  /** Shows how long it lasts, as text; empty for nothing. */
  public void setTime(String time) {
    this.time = time;
    redraw();
  }

  /**
   * Marks the call as recorded.
   *
   * @param recorded how long, as text; empty takes the mark away
   * @param sign what is done now
   */
  public void setRecording(String recorded, Icon sign) {
    this.recorded = recorded;
    recordingSign = sign;
    redraw();
  }

  /** Whether this is the call shown on the stage. */
  public void setSelected(boolean selected) {
    this.selected = selected;
    look().ground(this, selected ? Role.SELECTED : Role.SURFACE);
    action.redraw();
    redraw();
  }

  /** The button at the card's end; hidden until {@link #setAction} is called. */
  public IconButton getActionButton() {
    return action;
  }

  /** Offers one thing to do, such as to resume. */
  public void setAction(Icon icon, String label) {
    action.setSign(icon, Role.ACCENT);
    action.setLabel(label);
    action.setVisible(true);
    redraw();
  }

  @Override
  void paint(Brush brush) {
    Rectangle area = content();
    brush.round(area, Metrics.RADIUS, brush.color(selected ? Role.SELECTED : Role.SURFACE));
    brush.edge(area, Metrics.RADIUS, brush.color(selected ? Role.ACCENT : isHovered() ? Role.SECONDARY : Role.LINE), 1);
    int avatar = Metrics.AVATAR_CARD;
    int x = area.x + Metrics.GRID + Metrics.HALF;
    AvatarArt.paint(brush, getLabel(), picture, x, area.y + (area.height - avatar) / 2, avatar);
    int words = x + avatar + Metrics.GRID + Metrics.HALF;
    int end = area.x + area.width - (action.getVisible() ? Metrics.TARGET + Metrics.GRID + Metrics.HALF
        : Metrics.GRID + Metrics.HALF);
    paintWords(brush, new Rectangle(words, area.y + Metrics.GRID, end - words, area.height - 2 * Metrics.GRID));
    if (showsFocus()) {
      brush.focusRing(area, Metrics.RADIUS);
    }
  }

  private void paintWords(Brush brush, Rectangle area) {
    Fonts fonts = look().fonts();
    int half = area.height / 2;
    Rectangle name = new Rectangle(area.x, area.y, area.width, half);
    if (!recorded.isEmpty()) {
      name.width -= brush.text(recorded, fonts.secondary(), brush.color(Role.BAD), name, SWT.TRAIL) + Metrics.ICON_SMALL + 2;
      brush.icon(recordingSign, brush.color(Role.BAD), name.x + name.width, name.y + (half - Metrics.ICON_SMALL) / 2,
          Metrics.ICON_SMALL);
      name.width -= Metrics.HALF;
    }
    brush.text(getLabel(), fonts.strong(), brush.color(Role.TEXT), name, SWT.LEAD);
    Rectangle line = new Rectangle(area.x, area.y + half, area.width, area.height - half);
    if (sign != null) {
      int icon = Metrics.ICON_SMALL;
      brush.icon(sign, brush.color(signRole), line.x, line.y + (line.height - icon) / 2, icon);
      line.x += icon + Metrics.HALF;
      line.width -= icon + Metrics.HALF;
    }
    if (!time.isEmpty()) {
      line.width -= brush.text(time, fonts.secondary(), brush.color(Role.SECONDARY), line, SWT.TRAIL) + Metrics.HALF;
    }
    brush.text(state, fonts.secondary(), brush.color(signRole), line, SWT.LEAD);
  }

  @Override
  String whole() {
    return accessibleName();
  }

  @Override
  Point contentSize(GC gc, int widthHint) {
    return new Point(widthHint == SWT.DEFAULT ? WIDTH : widthHint, Metrics.ROW);
  }

  @Override
  String accessibleName() {
    return (getLabel() + " " + state + " " + time).strip();
  }

  @Override
  int accessibleState() {
    return super.accessibleState() | (selected ? ACC.STATE_SELECTED : ACC.STATE_NORMAL);
  }

  private void placeAction() {
    Rectangle area = content();
    Point size = action.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    action.setBounds(area.x + area.width - size.x - Metrics.HALF - 2, area.y + (area.height - size.y) / 2, size.x,
        size.y);
  }
}
