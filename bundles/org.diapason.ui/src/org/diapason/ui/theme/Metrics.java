package org.diapason.ui.theme;

/** Measures in SWT points: at 200 % a point is two pixels. Everything stands on a grid of eight. */
public final class Metrics {

  /** The grid. */
  public static final int GRID = 8;
  /** Half the grid: between things that belong together. */
  public static final int HALF = 4;
  /** Outer margin of an area. */
  public static final int MARGIN = 16;
  /** Height of a list row. */
  public static final int ROW = 56;
  /** Avatar in a list. */
  public static final int AVATAR = 40;
  /** Avatar in a card. */
  public static final int AVATAR_CARD = 32;
  /** Avatar in a window's header. */
  public static final int AVATAR_HEADER = 48;
  /** Avatar of who is calling. */
  public static final int AVATAR_STAGE = 96;
  /** Diameter of a round toggle. */
  public static final int TOGGLE = 44;
  /** Smallest side of anything that can be pressed. */
  public static final int TARGET = 32;
  /** Height of buttons and fields. */
  public static final int FIELD = 36;
  /** Height of the answer, reject and end-call buttons. */
  public static final int FIELD_LARGE = 44;
  /** Corner of cards, bubbles, fields and buttons. */
  public static final int RADIUS = 8;
  /** Height of the status bar. */
  public static final int STATUS_BAR = 32;
  /** Height of the call window's header. */
  public static final int HEADER = 72;
  /** Side of an icon. */
  public static final int ICON = 20;
  /** Side of an icon in a line of text. */
  public static final int ICON_SMALL = 16;
  /** Room around a widget for its focus ring. */
  public static final int RING = 4;

  private Metrics() {
  }
}
