package org.diapason.ui.hotkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.diapason.ui.OnDisplay;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Palette;
import org.diapason.ui.widget.KeyField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desktop that gives no keys, as Wayland does not: they work in the windows. */
@ExtendWith(OnDisplay.class)
class HotKeyFilterTest {

  private final List<HotKeyAction> done = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private Shell shell;
  private HotKeyFilter filter;
  private HotKeyDesk desk;

  @BeforeEach
  void open(Display display) {
    filter = new HotKeyFilter(display);
    Events events = new Events();
    MemoryStore store = new MemoryStore();
    Settings settings = new Settings(new Catalogue(HotKeyAction.settings()), store, store, events);
    settings.set("ui.hotkey.mute", Owner.PHONE, "Ctrl+Alt+M");
    desk = new HotKeyDesk(settings, events, Optional.empty(), done::add);
    desk.start();
    filter.use(desk);
    shell = new Shell(display);
  }

  @AfterEach
  void close() {
    shell.getDisplay().removeFilter(SWT.KeyDown, filter);
    shell.getDisplay().removeFilter(SWT.KeyUp, filter);
    desk.close();
  }

  @Test
  void aKeyWorksInAWindowOnceHoweverLongItIsHeld() {
    Text text = new Text(shell, SWT.NONE);
    text.addListener(SWT.KeyDown, event -> others.add("heard"));
    press(text, SWT.CTRL | SWT.ALT, 'm');
    press(text, SWT.CTRL | SWT.ALT, 'm');
    assertThat(done).containsExactly(HotKeyAction.MUTE);
    text.notifyListeners(SWT.KeyUp, new Event());
    press(text, SWT.CTRL | SWT.ALT, 'm');
    assertThat(done).containsExactly(HotKeyAction.MUTE, HotKeyAction.MUTE);
    assertThat(others).isEmpty();
  }

  @Test
  void allOtherKeysGoWhereTheyShould() {
    Text text = new Text(shell, SWT.NONE);
    text.addListener(SWT.KeyDown, event -> others.add("heard"));
    press(text, 0, 'm');
    press(text, SWT.CTRL, 'm');
    press(text, SWT.CTRL | SWT.ALT, 'n');
    assertThat(others).hasSize(3);
    assertThat(done).isEmpty();
  }

  @Test
  void aFieldForKeysGetsThemInstead() {
    KeyField field = new KeyField(shell, new Look(shell.getDisplay(), Palette.LIGHT));
    field.onKeys(event -> others.add(KeyEvents.read(event).map(Object::toString).orElse("none")));
    press(field, SWT.CTRL | SWT.ALT, 'm');
    press(field, SWT.SHIFT, 'd');
    press(field, SWT.COMMAND, SWT.ARROW_UP);
    press(field, 0, SWT.F11);
    press(field, 0, SWT.ESC);
    assertThat(others).containsExactly("Ctrl+Alt+M", "none", "Meta+Up", "F11");
    assertThat(done).isEmpty();
  }

  private static void press(Control control, int modifiers, int key) {
    Event event = new Event();
    event.stateMask = modifiers;
    event.keyCode = key;
    control.notifyListeners(SWT.KeyDown, event);
  }
}
