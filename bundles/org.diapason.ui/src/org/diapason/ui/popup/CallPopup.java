package org.diapason.ui.popup;

import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Avatar;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * A small window over all others that says who calls. It never takes the keyboard from whatever has it. A click beside the buttons
 * opens the phone's own window.
 */
final class CallPopup {

  private static final int WIDTH = 360;
  private static final int PADDING = 12;
  /** From the edges of the screen. */
  private static final int AWAY = 16;

  /** What a person does with it. */
  record Presses(Runnable answer, Runnable reject, Runnable open, Runnable close) { }

  /** Never shown. Without any owner it would take the keyboard; one that is shown would take it along when it is minimised. */
  private final Shell owner;
  private final Shell shell;
  private final Look look;
  private final Avatar avatar;
  private final Caption name;
  private final Caption origin;
  private final Caption more;

  /** One that nobody sees yet. */
  CallPopup(Look look, Texts texts, Presses presses) {
    this.look = look;
    owner = new Shell(look.display());
    shell = new Shell(owner, SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
    shell.setText(texts.of(Word.CALL_INCOMING));
    shell.setData(PaintedControl.WIDGET_KEY, "popup.call");
    shell.setLayout(Grid.layout(1, 1, 0));
    edge();
    look.whenChanged(shell, this::edge);
    Composite card = new Composite(shell, SWT.NONE);
    look.ground(card, Role.GROUND);
    card.setLayout(Grid.layout(3, PADDING, Metrics.GRID));
    Grid.fill(card);
    avatar = new Avatar(card, look, Metrics.AVATAR);
    Composite lines = Grid.area(card, look, 2, 0, Metrics.HALF);
    Grid.wide(lines);
    ((GridData) lines.getLayoutData()).horizontalIndent = Metrics.HALF;
    name = caption(lines, Caption.Style.STRONG, "popup.call.name");
    ((GridData) name.getLayoutData()).horizontalSpan = 2;
    origin = caption(lines, Caption.Style.SECONDARY, "popup.call.origin");
    more = caption(lines, Caption.Style.SECONDARY, "popup.call.more");
    more.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    IconButton close = new IconButton(card, look, Icon.CLOSE);
    close.setKey("popup.call.close");
    close.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
    close.onPress(presses.close());
    Composite buttons = Grid.area(card, look, 2, 0, Metrics.GRID);
    buttons.setLayoutData(new GridData(SWT.END, SWT.END, true, true, 3, 1));
    ActionButton answer = button(buttons, ActionButton.Kind.ANSWER, Icon.PHONE, "popup.call.answer", presses.answer());
    ActionButton reject = button(buttons, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, "popup.call.reject", presses.reject());
    texts.bind(card, () -> {
      close.setLabel(texts.of(Word.CALL_CLOSE));
      answer.setLabel(texts.of(Word.CALL_ANSWER));
      reject.setLabel(texts.of(Word.CALL_REJECT));
    });
    for (Control area : new Control[] {card, avatar, lines, name, origin, buttons, more}) {
      area.addListener(SWT.MouseUp, event -> presses.open().run());
    }
  }

  /**
   * Says who calls.
   *
   * @param from number and account
   * @param others how many more ring, in words; empty for none
   */
  void show(String who, String from, String others) {
    avatar.setPerson(who, null);
    name.setLabel(who);
    origin.setLabel(from);
    more.setLabel(others);
    shell.setBounds(place(shell.computeSize(WIDTH, SWT.DEFAULT)));
    shell.setVisible(true);
  }

  boolean is(Shell window) {
    return window == shell;
  }

  void close() {
    owner.dispose();
  }

  /** The corner where the desktop shows such things. */
  private Rectangle place(Point size) {
    Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
    return new Rectangle(screen.x + screen.width - size.x - AWAY, screen.y + screen.height - size.y - AWAY, size.x, size.y);
  }

  private void edge() {
    shell.setBackground(look.color(Role.LINE));
  }

  private Caption caption(Composite parent, Caption.Style style, String key) {
    Caption caption = new Caption(parent, look, style);
    caption.setKey(key);
    Grid.wide(caption);
    return caption;
  }

  private ActionButton button(Composite row, ActionButton.Kind kind, Icon sign, String key, Runnable press) {
    ActionButton button = new ActionButton(row, look, kind, sign);
    button.setKey(key);
    button.onPress(press);
    return button;
  }
}
