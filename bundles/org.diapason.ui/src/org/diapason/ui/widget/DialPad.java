package org.diapason.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * The twelve keys of a telephone. Each can be clicked, reached by arrow keys, or typed while the pad has the focus;
 * holding 0 for half a second gives +. Like every telephone's it reads from left to right in all languages.
 */
public final class DialPad extends Composite {

  private static final String DIGITS = "123456789*0#";
  private static final List<String> LETTERS =
      List.of("", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ", "", "+", "");
  private static final int COLUMNS = 3;
  /** In milliseconds. */
  private static final int LONG_PRESS = 500;

  private final List<DialKey> keys = new ArrayList<>();
  private final List<Consumer<Character>> listeners = new ArrayList<>();

  /** A pad nobody listens to. */
  public DialPad(Composite parent, Look look) {
    super(parent, SWT.LEFT_TO_RIGHT);
    look.inheritGround(this);
    GridLayout layout = new GridLayout(COLUMNS, true);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 0;
    layout.verticalSpacing = 0;
    setLayout(layout);
    for (int i = 0; i < DIGITS.length(); i++) {
      addKey(new DialKey(this, look, DIGITS.charAt(i), LETTERS.get(i)));
    }
    setTabList(new Control[] {keys.getFirst()});
  }

  /** Tells each key: 0-9, *, # or +. */
  public void onKey(Consumer<Character> listener) {
    listeners.add(listener);
  }

  /** Sets the pad's key for tests; its keys get {@code id.1} … {@code id.star}, {@code id.hash}. */
  public void setKey(String id) {
    setData(PaintedControl.WIDGET_KEY, id);
    for (DialKey key : keys) {
      key.setKey(id + "." + switch (key.digit()) {
        case '*' -> "star";
        case '#' -> "hash";
        default -> String.valueOf(key.digit());
      });
    }
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    keys.forEach(key -> key.setEnabled(enabled));
  }

  @Override
  public boolean setFocus() {
    return keys.getFirst().setFocus();
  }

  /** Handles a key of the keyboard that one of our keys got. */
  void keyDown(DialKey from, Event event) {
    int at = keys.indexOf(from);
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> focus(at - 1);
      case SWT.ARROW_RIGHT -> focus(at + 1);
      case SWT.ARROW_UP -> focus(at - COLUMNS);
      case SWT.ARROW_DOWN -> focus(at + COLUMNS);
      default -> type(event.character);
    }
  }

  private void addKey(DialKey key) {
    keys.add(key);
    key.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    key.onPress(() -> tell(key.digit() == '0' && key.heldMillis() >= LONG_PRESS ? '+' : key.digit()));
  }

  private void type(char character) {
    if (character == '+') {
      tell(character);
    } else if (DIGITS.indexOf(character) >= 0) {
      keys.get(DIGITS.indexOf(character)).press();
    }
  }

  private void focus(int index) {
    if (index >= 0 && index < keys.size()) {
      keys.get(index).setFocus();
    }
  }

  private void tell(char key) {
    listeners.forEach(listener -> listener.accept(key));
  }
}
