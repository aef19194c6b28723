package org.diapason.ui.widget.gallery;

import java.util.List;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Caption;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The window with all widgets. */
public final class Gallery {

  private final Look look;
  private final Words words;
  private final Shell shell;

  /** A gallery, not yet open. */
  public Gallery(Display display, Palette palette, Words words, boolean rightToLeft) {
    look = new Look(display, palette);
    this.words = words;
    shell = new Shell(display, SWT.SHELL_TRIM | (rightToLeft ? SWT.RIGHT_TO_LEFT : SWT.NONE));
    shell.setText("Diapason widgets");
    Image[] images = look.icons().product();
    shell.setImages(images);
    shell.addDisposeListener(event -> List.of(images).forEach(Image::dispose));
    look.ground(shell, Role.GROUND);
    fill();
  }

  /**
   * Opens the gallery, or photographs it.
   *
   * @param arguments theme, language, {@code ltr} or {@code rtl}, and the file of the photograph if one is wanted
   */
  public static void main(String[] arguments) {
    Display display = new Display();
    Palette palette = arguments.length > 0 && arguments[0].equals("dark") ? Palette.DARK : Palette.LIGHT;
    Words words = Words.of(arguments.length > 1 ? arguments[1] : "en");
    Gallery gallery = new Gallery(display, palette, words, arguments.length > 2 && arguments[2].equals("rtl"));
    gallery.open();
    if (arguments.length > 3) {
      gallery.photograph(arguments[3]);
      gallery.shell().dispose();
    }
    while (!gallery.shell().isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.dispose();
  }

  /** The window. */
  public Shell shell() {
    return shell;
  }

  /** The look, for changing the theme. */
  public Look look() {
    return look;
  }

  /** Opens the window. */
  public void open() {
    shell.pack();
    shell.open();
    settle();
  }

  /** Writes what the window shows to a PNG file. */
  public void photograph(String file) {
    settle();
    Rectangle area = shell.getClientArea();
    Image image = new Image(shell.getDisplay(), area.width, area.height);
    GC gc = new GC(shell);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    int zoom = shell.getMonitor().getZoom();
    loader.data = new ImageData[] {image.getImageData(zoom)};
    loader.save(file, SWT.IMAGE_PNG);
    image.dispose();
  }

  private void settle() {
    boolean[] over = {false};
    shell.getDisplay().timerExec(400, () -> over[0] = true);
    while (!over[0]) {
      if (!shell.getDisplay().readAndDispatch()) {
        shell.getDisplay().sleep();
      }
    }
  }

  private void fill() {
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 24;
    layout.marginHeight = 24;
    layout.horizontalSpacing = 32;
    shell.setLayout(layout);
    Samples samples = new Samples(look, words);
    Composite first = column();
    samples.buttons(first);
    samples.toggles(first);
    icons(first);
    Composite second = column();
    samples.people(second);
    samples.list(second);
    samples.fields(second);
    Composite third = column();
    samples.calls(third);
    samples.notices(third);
    samples.bubbles(third);
    samples.dialPad(third);
  }

  private Composite column() {
    Composite column = new Composite(shell, SWT.NONE);
    look.inheritGround(column);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = Metrics.GRID;
    column.setLayout(layout);
    column.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
    return column;
  }

  private void icons(Composite parent) {
    new Caption(parent, look, Caption.Style.TITLE).setLabel("Icons");
    Composite grid = new Composite(parent, SWT.NONE);
    look.inheritGround(grid);
    RowLayout layout = new RowLayout();
    layout.spacing = 0;
    grid.setLayout(layout);
    grid.setLayoutData(new GridData(480, SWT.DEFAULT));
    for (Icon icon : Icon.values()) {
      Canvas cell = new Canvas(grid, SWT.DOUBLE_BUFFERED);
      cell.setToolTipText(icon.name());
      cell.setLayoutData(new RowData(36, 36));
      cell.setBackground(look.color(Role.GROUND));
      cell.addListener(SWT.Paint, event -> look.icons().draw(event.gc, icon, look.color(Role.TEXT), 8, 8, 20));
    }
  }
}
