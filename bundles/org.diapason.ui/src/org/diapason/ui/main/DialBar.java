package org.diapason.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.diapason.core.address.NumberInText;
import org.diapason.core.call.DialResult;
import org.diapason.core.extension.Redial;
import org.diapason.core.problem.Problem;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.DialPad;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.SearchField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Where a number is typed and dialled: the field, its buttons, and the dial pad when it is wanted. */
final class DialBar {

  private final Texts texts;
  private final CallDesk desk;
  private final Redial redial;
  private final SearchField field;
  private final IconButton call;
  private final IconButton handsFree;
  private final IconButton toggle;
  private final DialPad pad;
  private final Notice refusal;
  private Optional<Problem> refused = Optional.empty();
  /** Which of the numbers that were called stands in the field, the last one first; −1: none. */
  private int browsed = -1;

  DialBar(Composite parent, Look look, Texts texts, CallDesk desk, Redial redial) {
    this.texts = texts;
    this.desk = desk;
    this.redial = redial;
    Composite area = Grid.area(parent, look, 1, 0, Metrics.GRID);
    ((GridLayout) area.getLayout()).marginLeft = Metrics.MARGIN - Metrics.HALF;
    ((GridLayout) area.getLayout()).marginRight = Metrics.GRID; // its last button stands below the gear
    ((GridLayout) area.getLayout()).marginBottom = Metrics.GRID;
    Grid.wide(area);
    Composite row = Grid.area(area, look, 4, 0, 0);
    Grid.wide(row);
    field = field(row, look);
    toggle = new IconButton(row, look, Icon.KEYPAD);
    toggle.setKey("main.pad.toggle");
    call = new IconButton(row, look, Icon.PHONE);
    call.setKey("main.call");
    handsFree = new IconButton(row, look, Icon.SPEAKER);
    handsFree.setKey("main.call.handsFree");
    refusal = new Notice(area, look, Notice.Kind.WARNING);
    refusal.setKey("main.refusal");
    Grid.wide(refusal);
    pad = new DialPad(area, look);
    pad.setKey("main.pad");
    pad.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    Grid.show(refusal, false);
    Grid.show(pad, false);
    listen();
    texts.bind(area, this::label);
    enableCall();
  }

  /** Somebody was called who can be called again. */
  void callsChanged() {
    enableCall();
  }

  void setFocus() {
    field.setFocus();
  }

  /** Puts what a number begins with into the field; the rest is typed. */
  void begin(String typed) {
    field.setText(typed);
    field.setFocus();
  }

  /** Puts the number of a text into the field, for a person to look at and to call; or says why there is none. */
  void fill(String text) {
    switch (NumberInText.find(text)) {
      case NumberInText.One(String number) -> {
        field.getShell().forceActive();
        begin(number);
      }
      case NumberInText.Refused(Problem problem) -> refuse(problem);
    }
  }

  /** Calls the one number of what was copied last; or says why that can not be. */
  void dialClipboard() {
    Clipboard clipboard = new Clipboard(field.getDisplay());
    String text = clipboard.getContents(TextTransfer.getInstance()) instanceof String copied ? copied : "";
    clipboard.dispose();
    switch (NumberInText.find(text)) {
      case NumberInText.One(String number) -> dial(number);
      case NumberInText.Refused(Problem problem) -> refuse(problem);
    }
  }

  /** Takes text that is dropped onto the field. */
  void takeDrops(BooleanSupplier wanted) {
    NumberDrop.onto(field.getTextControl(), wanted, this::fill); // else the native field puts all of it between what is typed
  }

  /** Dials what is given; shows and returns why that cannot be. */
  Optional<Problem> dial(String typed) {
    return typed.isBlank() ? Optional.empty() : show(desk.dial(typed));
  }

  private Optional<Problem> show(DialResult result) {
    return switch (result) {
      case DialResult.Dialling _ -> {
        field.setText("");
        yield Optional.empty();
      }
      case DialResult.Refused(Problem problem) -> {
        refuse(problem);
        yield Optional.of(problem);
      }
    };
  }

  private void refuse(Problem problem) {
    refused = Optional.of(problem);
    refusal.setLabel(texts.of(problem));
    Grid.show(refusal, true);
  }

  private SearchField field(Composite row, Look look) {
    SearchField made = new SearchField(row, look);
    made.setKey("main.dial");
    made.getTextControl().setData(PaintedControl.WIDGET_KEY, "main.dial.text");
    Grid.wide(made);
    return made;
  }

  private void listen() {
    field.onEnter(this::dial);
    field.onType(typed -> {
      browsed = -1;
      Grid.show(refusal, false);
      enableCall();
    });
    call.onPress(this::press);
    handsFree.onPress(this::pressHandsFree);
    field.getTextControl().addListener(SWT.KeyDown, this::browse);
    toggle.onPress(this::togglePad);
    pad.onKey(key -> field.setText(field.getText() + key));
  }

  private void enableCall() {
    call.setEnabled(!field.getText().isBlank() || desk.canRedial());
    call.setSign(Icon.PHONE, Role.GOOD);
    handsFree.setEnabled(call.isEnabled());
  }

  /** As on telephones: with nothing dialled, the last number comes back, and is called when it is pressed again. */
  private void press() {
    if (field.getText().isBlank()) {
      bring(0);
    } else {
      dial(field.getText());
    }
  }

  private void pressHandsFree() {
    if (field.getText().isBlank()) {
      bring(0);
    } else {
      show(desk.dialHandsFree(field.getText()));
    }
  }

  /** The arrow keys walk through the numbers that were called. */
  private void browse(Event event) {
    int step = event.keyCode == SWT.ARROW_UP ? 1 : event.keyCode == SWT.ARROW_DOWN ? -1 : 0;
    if (step != 0 && event.stateMask == 0) {
      event.doit = false;
      bring(browsed + step);
    }
  }

  private void bring(int index) {
    List<String> numbers = redial.list().stream().map(desk::written).toList();
    int next = Math.clamp(index, -1, numbers.size() - 1);
    field.setText(next < 0 ? "" : numbers.get(next));
    browsed = next;
  }

  private void togglePad() {
    Grid.show(pad, !pad.getVisible());
    toggle.setSign(Icon.KEYPAD, pad.getVisible() ? Role.ACCENT : Role.SECONDARY);
    label();
  }

  private void label() {
    field.setLabel(texts.of(Word.DIAL_FIELD));
    field.setClearLabel(texts.of(Word.DIAL_CLEAR));
    call.setLabel(texts.of(Word.CALL_CALL));
    handsFree.setLabel(texts.of(Word.CALL_CALL_HANDS_FREE));
    refused.ifPresent(problem -> refusal.setLabel(texts.of(problem)));
    toggle.setLabel(texts.of(pad.getVisible() ? Word.DIAL_PAD_HIDE : Word.DIAL_PAD_SHOW));
  }
}
