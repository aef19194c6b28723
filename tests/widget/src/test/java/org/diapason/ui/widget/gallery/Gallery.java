package org.diapason.ui.widget.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
  private final List<Composite> pages = new ArrayList<>();

  /**
   * A gallery, not yet open.
   *
   * @param trim whether the window has a frame; without, it may be larger than the screen
   */
  public Gallery(Display display, Palette palette, Words words, boolean rightToLeft, boolean trim) {
    look = new Look(display, palette);
    this.words = words;
    shell = new Shell(display, (trim ? SWT.SHELL_TRIM : SWT.NO_TRIM) | (rightToLeft ? SWT.RIGHT_TO_LEFT : SWT.NONE));
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
   * @param arguments theme, language, {@code ltr} or {@code rtl}, and, if photographs are wanted, how their file
   *     names begin
   */
  public static void main(String[] arguments) {
    Display display = new Display();
    Palette palette = arguments.length > 0 && arguments[0].equals("dark") ? Palette.DARK : Palette.LIGHT;
    Words words = Words.of(arguments.length > 1 ? arguments[1] : "en");
    Gallery gallery = new Gallery(display, palette, words, arguments.length > 2 && arguments[2].equals("rtl"),
        arguments.length < 4);
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

  /**
   * Photographs page after page, since all at once is larger than most screens.
   *
   * @param files their common beginning; number and {@code .png} are added
   */
  public void photograph(String files) {
    for (int i = 0; i < pages.size(); i++) {
      for (Composite page : pages) {
        page.setVisible(page == pages.get(i));
        ((GridData) page.getLayoutData()).exclude = page != pages.get(i);
      }
      shell.setSize(shell.computeSize(SWT.DEFAULT, SWT.DEFAULT, true));
      shell.setLocation(0, 0);
      shell.layout(true, true);
      settle();
      save(files + "-" + (i + 1) + ".png");
    }
  }

  private void save(String file) {
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

  private void settle() {
    boolean[] over = {false};
    shell.getDisplay().timerExec(200, () -> over[0] = true);
    while (!over[0]) {
      if (!shell.getDisplay().readAndDispatch()) {
        shell.getDisplay().sleep();
      }
    }
  }

  private void fill() {
    GridLayout layout = new GridLayout(6, false);
    layout.marginWidth = 24;
    layout.marginHeight = 24;
    layout.horizontalSpacing = 32;
    shell.setLayout(layout);
    Samples samples = new Samples(look, words);
    page(List.of(samples::buttons, samples::toggles, this::icons));
    page(List.of(samples::people, samples::list));
    page(List.of(samples::fields, samples::notices));
    page(List.of(samples::calls, samples::bubbles));
    page(List.of(samples::forms));
    page(List.of(samples::dialPad));
  }

  private void page(List<Consumer<Composite>> groups) {
    Composite page = column();
    pages.add(page);
    groups.forEach(group -> group.accept(page));
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
