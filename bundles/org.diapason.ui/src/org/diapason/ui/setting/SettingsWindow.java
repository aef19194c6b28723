package org.diapason.ui.setting;

import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Hairline;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Scroller;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The settings: the pages at the left, the chosen one at the right. What is changed holds at once; there is nothing to confirm. */
final class SettingsWindow {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 640;
  private static final int LIST = 200;

  private final Shell shell;
  private final Look look;
  private final Texts texts;
  private final Phone phone;
  private final HotKeyDesk keys;
  private final EventBridge bridge;
  private final PageList pages;
  private final Caption title;
  private final Scroller scroll;
  private final ActionButton restore;
  private final ActionButton close;
  private PageList.Place at;
  private SettingForm form;

  SettingsWindow(Shell owner, Look look, Texts texts, Phone phone, HotKeyDesk keys, EventBridge bridge,
      PageList.Place first) {
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    this.keys = keys;
    this.bridge = bridge;
    at = first;
    shell = new Shell(owner, SWT.SHELL_TRIM);
    shell.setData(PaintedControl.WIDGET_KEY, "settings");
    look.ground(shell, Role.GROUND);
    shell.setLayout(Grid.layout(2, 0, 0));
    Composite left = new Composite(shell, SWT.NONE);
    look.ground(left, Role.SURFACE);
    left.setLayout(Grid.layout(1, Metrics.GRID, 0));
    GridData side = new GridData(SWT.FILL, SWT.FILL, false, true);
    side.widthHint = LIST;
    left.setLayoutData(side);
    pages = new PageList(left, look, texts, this::show);
    Grid.fill(pages.control());
    Composite right = Grid.area(shell, look, 1, Metrics.MARGIN, Metrics.GRID);
    Grid.fill(right);
    title = new Caption(right, look, Caption.Style.TITLE);
    title.setKey("settings.title");
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.horizontalIndent = Metrics.GRID;
    title.setLayoutData(place);
    scroll = new Scroller(right, look, 0);
    Grid.wide(new Hairline(right, look), 1);
    Composite buttons = Grid.area(right, look, 2, 0, Metrics.GRID);
    Grid.wide(buttons);
    restore = button(buttons, ActionButton.Kind.QUIET, "settings.restore", SWT.BEGINNING);
    restore.onPress(() -> bridge.work(() -> form.restoreDefaults()));
    close = button(buttons, ActionButton.Kind.PRIMARY, "settings.close", SWT.END);
    close.onPress(shell::close);
    texts.bind(shell, this::tell);
  }

  void open() {
    Rectangle around = shell.getParent().getBounds();
    Rectangle screen = shell.getMonitor().getClientArea();
    int width = Math.min(WIDTH, screen.width);
    int height = Math.min(HEIGHT, screen.height - 2 * Metrics.MARGIN);
    int x = Math.clamp(around.x + (around.width - width) / 2, screen.x, screen.x + screen.width - width);
    int y = Math.clamp(around.y + (around.height - height) / 2, screen.y, screen.y + screen.height - height);
    shell.setBounds(x, y, width, height);
    shell.open();
    form.setFocus();
  }

  boolean isOpen() {
    return !shell.isDisposed();
  }

  /** Brings it to the front, with this page. */
  void raise(PageList.Place wanted) {
    show(pages.select(wanted));
    shell.setMinimized(false);
    shell.setActive();
  }

  /** Shows what holds now. */
  void refresh() {
    if (pages.lists(phone.accounts().list())) {
      form.refresh();
      fit();
    } else {
      tell();
    }
  }

  private void tell() {
    shell.setText(texts.of(Word.SETTINGS_TITLE));
    restore.setLabel(texts.of(Word.SETTINGS_RESTORE));
    close.setLabel(texts.of(Word.PROBLEM_CLOSE));
    pages.fill(phone.accounts().list());
    PageList.Place place = pages.select(at);
    at = null;
    show(place);
  }

  private void show(PageList.Place wanted) {
    if (!wanted.equals(at)) {
      at = wanted;
      for (Control old : scroll.area().getChildren()) {
        old.dispose();
      }
      form = new SettingForm(scroll.area(), look, texts, at.page(), at.owner(),
          new Editors(look, texts, phone, keys, bridge, this::refresh));
      title.setLabel(pages.title(at));
      fit();
      scroll.area().layout(true, true);
    }
  }

  private void fit() {
    scroll.fit(scroll.area());
  }

  private ActionButton button(Composite row, ActionButton.Kind kind, String key, int align) {
    ActionButton button = new ActionButton(row, look, kind);
    button.setKey(key);
    button.setLayoutData(new GridData(align, SWT.CENTER, true, false));
    return button;
  }
}
