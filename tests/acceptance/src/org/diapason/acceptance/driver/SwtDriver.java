package org.diapason.acceptance.driver;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** A thin driver on SWT itself: it finds widgets by id and sends them the events that a mouse and a keyboard cause. */
public final class SwtDriver implements Driver {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(20);
  /** Long enough for animations and for a window manager. */
  private static final int SETTLE_MILLIS = 400;

  /** More controls than these no window has: Tab runs in a circle that leaves the first one out. */
  private static final int MOST_STOPS = 200;

  /** How far from its left edge something is taken to be dragged, in points. */
  private static final int GRIP = 40;

  private final Display display;
  private final Widgets widgets;

  /** Drives the windows of a display. */
  public SwtDriver(Display display) {
    this.display = display;
    widgets = new Widgets(display);
  }

  @Override
  public void activate() {
    ui(() -> {
      shell().forceActive();
      return null;
    });
    waitUntil("the main window is active", this::isActive);
  }

  @Override
  public boolean isActive() {
    return ui(() -> display.getActiveShell() == shell());
  }

  @Override
  public void minimize() {
    ui(() -> {
      shell().setMinimized(true);
      return null;
    });
    waitUntil("no window is active", () -> ui(() -> display.getActiveShell() == null));
  }

  @Override
  public void click(String id) {
    clickAt(id, 0.5);
  }

  @Override
  public void clickAt(String id, double share) {
    waitUntil(id + " can be clicked", () -> isVisible(id) && isEnabled(id));
    ui(() -> {
      Control control = control(id);
      Point size = control.getSize();
      send(control, SWT.MouseEnter, new Event());
      send(control, SWT.MouseDown, Input.mouse(size, share));
      send(control, SWT.MouseUp, Input.mouse(size, share));
      if (!control.isDisposed()) {
        send(control, SWT.MouseExit, new Event());
      }
      return null;
    });
  }

  @Override
  public void focus(String id) {
    waitUntil(id + " can have the keyboard", () -> isVisible(id) && isEnabled(id));
    ui(() -> control(id).forceFocus());
  }

  @Override
  public boolean hasMenu(String buttonId, String entryId) {
    return ui(() -> {
      Menu menu = control(buttonId).getMenu();
      boolean there = menu != null && menu.isVisible() && widgets.entry(menu, entryId).isPresent();
      if (menu != null) {
        menu.setVisible(false);
      }
      return there;
    });
  }

  @Override
  public String complaint(String id) {
    return ui(() -> said(control(id), "getComplaint"));
  }

  @Override
  public String keys(String id) {
    return ui(() -> said(control(id), "getKeys"));
  }

  @Override
  public void type(String id, String text) {
    waitUntil(id + " can be typed into", () -> isVisible(id) && isEnabled(id));
    ui(() -> {
      Text field = (Text) control(id);
      field.setFocus();
      field.setText(text);
      return null;
    });
  }

  @Override
  public void selectAll(String id) {
    ui(() -> {
      ((Text) control(id)).selectAll();
      return null;
    });
  }

  @Override
  public void press(int stateMask, int keyCode) {
    ui(() -> {
      Control focus = Optional.ofNullable(display.getFocusControl()).orElseThrow(() -> new AssertionError("nothing has focus"));
      send(focus, SWT.KeyDown, Input.key(stateMask, keyCode));
      if (!focus.isDisposed()) {
        send(focus, SWT.KeyUp, Input.key(stateMask, keyCode));
        if (keyCode == SWT.CR && focus instanceof Text) {
          send(focus, SWT.DefaultSelection, new Event());
        }
      }
      return null;
    });
  }

  @Override
  public void choose(String buttonId, String entryId) {
    click(buttonId);
    ui(() -> {
      Control button = control(buttonId);
      MenuItem entry = widgets.entry(button.getMenu(), entryId)
          .orElseThrow(() -> new AssertionError("no entry " + entryId + " in the menu of " + buttonId));
      button.getMenu().setVisible(false);
      if ((entry.getStyle() & SWT.RADIO) != 0) {
        Arrays.stream(entry.getParent().getItems()).forEach(item -> item.setSelection(item == entry));
      }
      send(entry, SWT.Selection, new Event());
      return null;
    });
  }

  @Override
  public void chooseEntry(String treeId, String entryId) {
    waitUntil(treeId + " is there", () -> isVisible(treeId));
    ui(() -> {
      Tree tree = (Tree) control(treeId);
      TreeItem entry = widgets.entry(tree, entryId).orElseThrow(() -> new AssertionError("no entry " + entryId));
      tree.setSelection(entry);
      Event event = new Event();
      event.item = entry;
      send(tree, SWT.Selection, event);
      return null;
    });
  }

  @Override
  public void chooseFromContextMenu(String id, String entryId) {
    waitUntil(id + " can be clicked", () -> isVisible(id) && isEnabled(id));
    ui(() -> {
      Control control = control(id);
      send(control, SWT.MenuDetect, new Event());
      Menu menu = control.getMenu();
      MenuItem entry = widgets.entry(menu, entryId).orElseThrow(() -> new AssertionError("no entry " + entryId));
      menu.setVisible(false);
      send(entry, SWT.Selection, new Event());
      return null;
    });
  }

  @Override
  public void doubleClick(String id) {
    click(id);
    ui(() -> {
      send(control(id), SWT.MouseDoubleClick, Input.mouse(control(id).getSize(), 0.5));
      return null;
    });
  }

  @Override
  public String text(String id) {
    return ui(() -> switch (control(id)) {
      case Text text -> text.getText();
      case Label label -> label.getText();
      case Button button -> button.getText();
      case Control painted -> said(painted, "getLabel");
    });
  }

  @Override
  public boolean isEnabled(String id) {
    return ui(() -> widgets.find(id).map(Control::isEnabled).orElse(false));
  }

  @Override
  public boolean isVisible(String id) {
    return ui(() -> widgets.find(id).map(Control::isVisible).orElse(false));
  }

  @Override
  public boolean isFocused(String id) {
    return ui(() -> widgets.find(id)
        .map(control -> control.isFocusControl() && display.getActiveShell() == control.getShell()).orElse(false));
  }

  @Override
  public void waitUntil(String words, BooleanSupplier condition) {
    long patience = PATIENCE.dividedBy(PAUSE);
    for (long i = 0; i < patience; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("waited in vain until " + words);
  }

  @Override
  public void drag(String from, int at, String to, double share, Runnable over) {
    waitUntil(from + " can be dragged", () -> isVisible(from));
    activate();
    new Pointer().drag(ui(() -> control(from).toDisplay(GRIP, at)), ui(this::stage), () -> isVisible(to), () -> {
      waitUntil(to + " is there", () -> isVisible(to));
      return ui(() -> {
        Point size = control(to).getSize();
        return control(to).toDisplay((int) (size.x * share), size.y / 2);
      });
    }, over);
  }

  @Override
  public List<String> ids(String id) {
    return ui(() -> widgets.all(id).filter(Control::isVisible)
        .map(control -> String.valueOf(control.getData(Widgets.KEY))).toList());
  }

  @Override
  public List<String> nameless(String windowId) {
    return ui(() -> Widgets.all(window(windowId)).filter(Spoken::takesKeyboard)
        .filter(control -> control.getData(Widgets.KEY) == null || Spoken.name(control).isBlank())
        .map(control -> control.getClass().getSimpleName() + " " + control.getData(Widgets.KEY) + " in "
            + control.getParent().getData(Widgets.KEY)).toList());
  }

  @Override
  public List<String> tabOrder(String id) {
    focus(id);
    return ui(() -> {
      List<String> order = new ArrayList<>();
      Control first = display.getFocusControl();
      Control now = first;
      do {
        order.add(String.valueOf(now.getData(Widgets.KEY)));
        now.traverse(SWT.TRAVERSE_TAB_NEXT);
        now = display.getFocusControl();
      } while (now != first && order.size() < MOST_STOPS);
      return order;
    });
  }

  @Override
  public void pressAnywhere(int... keys) {
    new Keyboard().press(keys);
  }

  @Override
  public void copy(String text) {
    ui(() -> {
      CopiedText.write(display, text);
      return null;
    });
  }

  @Override
  public String clipboard() {
    return ui(() -> CopiedText.read(display));
  }

  @Override
  public void screenshot(String windowId, Path file) {
    settle();
    ui(() -> {
      Picture.take(window(windowId), file);
      return null;
    });
  }

  private void settle() {
    CountDownLatch settled = new CountDownLatch(1);
    ui(() -> {
      display.timerExec(SETTLE_MILLIS, settled::countDown);
      return null;
    });
    try {
      if (!settled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the windows stand still");
      }
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }

  /** A place in the right half of the window, where the call is. */
  private Point stage() {
    Point size = shell().getSize();
    return shell().toDisplay(size.x * 3 / 4, size.y / 2);
  }

  private Shell shell() {
    return (Shell) control("main");
  }

  /** The window of this id. */
  private Shell window(String id) {
    return control(id).getShell();
  }

  private Control control(String id) {
    return widgets.find(id).orElseThrow(() -> new AssertionError("no widget " + id));
  }

  /** Painted widgets are the product's own classes: what they say is read by name. */
  private static String said(Control painted, String getter) {
    try {
      return (String) painted.getClass().getMethod(getter).invoke(painted);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException failure) {
      throw new AssertionError(painted.getClass() + " says nothing", failure);
    }
  }

  private static void send(Widget widget, int type, Event event) {
    widget.notifyListeners(type, event);
  }

  private <T> T ui(Supplier<T> action) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    display.syncExec(() -> {
      try {
        result.set(action.get());
      } catch (RuntimeException | AssertionError problem) {
        failure.set(problem);
      }
    });
    if (failure.get() != null) {
      throw new AssertionError(failure.get().getMessage(), failure.get());
    }
    return result.get();
  }
}
