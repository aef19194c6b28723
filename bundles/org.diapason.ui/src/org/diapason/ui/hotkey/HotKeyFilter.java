package org.diapason.ui.hotkey;

import java.util.Optional;
import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.desktop.KeyStroke;
import org.diapason.ui.widget.KeyField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Hears the keys of all windows before anybody else does: so those that the desktop does not give work there at least, and those
 * that are being chosen do not do what they stand for. Belongs to the UI thread.
 */
public final class HotKeyFilter implements Listener {

  private Optional<HotKeyDesk> desk = Optional.empty();
  /** The key that is held down and has been heard. */
  private Optional<KeyStroke> down = Optional.empty();

  /** Comes before all filters that are added later. */
  public HotKeyFilter(Display display) {
    display.addFilter(SWT.KeyDown, this);
    display.addFilter(SWT.KeyUp, this);
  }

  /** Hears for this desk from now on. */
  public void use(HotKeyDesk keys) {
    desk = Optional.of(keys);
  }

  @Override
  public void handleEvent(Event event) {
    if (event.type == SWT.KeyUp) {
      down = Optional.empty();
    } else if (event.widget instanceof KeyField field && !KeyField.leads(event)) {
      field.take(event);
      event.type = SWT.None;
    } else if (desk.isPresent() && KeyEvents.read(event).filter(this::hear).isPresent()) {
      event.type = SWT.None;
      event.doit = false;
    }
  }

  /** A key that repeats is ours, too, and does nothing more. */
  private boolean hear(KeyStroke stroke) {
    boolean repeats = down.equals(Optional.of(stroke));
    boolean ours = repeats || desk.orElseThrow().pressedHere(stroke);
    down = ours ? Optional.of(stroke) : Optional.empty();
    return ours;
  }
}
