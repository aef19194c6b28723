package org.diapason.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.call.DialResult;
import org.diapason.core.extension.ExtensionSettings;
import org.diapason.core.extension.ExtensionView;
import org.diapason.core.extension.ExtensionView.State;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Popups;
import org.diapason.ui.widget.Presence;
import org.diapason.ui.widget.Row;
import org.diapason.ui.widget.RowList;
import org.diapason.ui.widget.SearchField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The extensions that are watched, what each does, and what can be done with it: call, pick up, watch no longer. */
final class WatchedList {

  private static final int MOST_ROWS = 4;

  private final Texts texts;
  private final Phone phone;
  private final EventBridge bridge;
  private final CallDesk desk;
  private final Composite area;
  private final Caption title;
  private final IconButton add;
  private final IconButton retrieve;
  private final SearchField number;
  private final Notice refusal;
  private final RowList list;
  private List<ExtensionView> shown = List.of();

  WatchedList(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, CallDesk desk,
      Consumer<String> dialField) {
    this.texts = texts;
    this.phone = phone;
    this.bridge = bridge;
    this.desk = desk;
    area = Grid.area(parent, look, 1, 0, 0);
    Grid.wide(area);
    Composite head = inset(look, 3);
    title = new Caption(head, look, Caption.Style.STRONG);
    GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
    place.horizontalIndent = Metrics.HALF;
    title.setLayoutData(place);
    retrieve = new IconButton(head, look, Icon.PHONE_IN);
    retrieve.setKey("main.retrieve");
    retrieve.onPress(() -> dialField.accept(phone.settings().get(ExtensionSettings.RETRIEVE_CODE)));
    add = new IconButton(head, look, Icon.PLUS);
    add.setKey("main.watched.add");
    Composite entry = inset(look, 1);
    number = new SearchField(entry, look);
    number.setKey("main.watched.number");
    number.getTextControl().setData(PaintedControl.WIDGET_KEY, "main.watched.number.text");
    Grid.wide(number);
    refusal = new Notice(entry, look, Notice.Kind.WARNING);
    refusal.setKey("main.watched.refusal");
    Grid.wide(refusal);
    Grid.show(number, false);
    Grid.show(refusal, false);
    list = new RowList(area, look);
    list.setKey("main.watched");
    Grid.wide(list);
    listen();
    texts.bind(area, this::refresh);
  }

  /** Shows what the extensions do now. */
  void refresh() {
    shown = phone.extensions().list();
    title.setLabel(texts.of(Word.WATCHED_TITLE));
    add.setLabel(texts.of(Word.WATCHED_ADD));
    retrieve.setLabel(texts.of(Word.CALL_RETRIEVE));
    Grid.show(retrieve, !phone.settings().get(ExtensionSettings.RETRIEVE_CODE).isEmpty());
    number.setLabel(texts.of(Word.WATCHED_NUMBER));
    number.setClearLabel(texts.of(Word.DIAL_CLEAR));
    list.setLabel(texts.of(Word.WATCHED_TITLE));
    list.setRows(shown.size(), index -> row(shown.get(index)));
    GridData room = (GridData) list.getLayoutData();
    room.heightHint = Math.min(MOST_ROWS, shown.size()) * Metrics.ROW;
    Grid.show(list, !shown.isEmpty());
    list.requestLayout();
  }

  private Row row(ExtensionView extension) {
    boolean rings = extension.state() == State.RINGING;
    Row row = Row.of(extension.account() + " " + extension.number(), extension.number(), state(extension))
        .withPresence(presence(extension.state())).withAction(rings ? Icon.PHONE_IN : Icon.PHONE);
    return rings ? row.withSign(Icon.PHONE_IN, Role.WARNING).withTrailing(texts.of(Word.WATCHED_PICK_UP)) : row;
  }

  private String state(ExtensionView extension) {
    return switch (extension.state()) {
      case UNKNOWN -> texts.of(Word.WATCHED_UNKNOWN);
      case IDLE -> texts.of(Word.WATCHED_IDLE);
      case BUSY -> texts.of(Word.WATCHED_BUSY);
      case REFUSED -> texts.of(Word.WATCHED_REFUSED);
      case RINGING -> extension.caller().map(caller -> texts.of(Word.WATCHED_RINGING_FOR, caller.shown()))
          .orElseGet(() -> texts.of(Word.WATCHED_RINGING));
    };
  }

  private static Presence presence(State state) {
    return switch (state) {
      case UNKNOWN, REFUSED -> Presence.OFFLINE;
      case IDLE -> Presence.ONLINE;
      case BUSY -> Presence.BUSY;
      case RINGING -> Presence.RINGING;
    };
  }

  private void listen() {
    add.onPress(() -> enter(!number.getVisible()));
    number.onEnter(this::watch);
    number.onType(typed -> Grid.show(refusal, false));
    number.getTextControl().addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.ESC && number.getText().isEmpty()) {
        enter(false);
        add.setFocus();
      }
    });
    list.onOpen(this::act);
    list.onAction(this::act);
    list.addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.DEL) {
        chosen().ifPresent(this::unwatch);
      }
    });
    list.addListener(SWT.MenuDetect, this::openMenu);
  }

  private void enter(boolean wanted) {
    number.setText("");
    Grid.show(refusal, false);
    Grid.show(number, wanted);
    if (wanted) {
      bridge.toUi(() -> {
        if (!number.isDisposed()) {
          number.setFocus();
        }
      });
    }
  }

  private void watch(String typed) {
    if (!typed.isBlank()) {
      bridge.work(() -> phone.extensions().watch(Optional.empty(), typed), this::watched);
    }
  }

  private void watched(Optional<Problem> objection) {
    if (area.isDisposed()) {
      return;
    }
    if (objection.isPresent()) {
      refuse(objection.get());
    } else {
      enter(false);
      list.setFocus();
    }
  }

  private void refuse(Problem problem) {
    refusal.setLabel(texts.of(problem));
    Grid.show(refusal, true);
  }

  /** Takes the call that rings there, else calls. */
  private void act(int index) {
    ExtensionView extension = shown.get(index);
    done(extension.state() == State.RINGING ? desk.pickUp(extension) : desk.call(extension));
  }

  private void done(DialResult result) {
    if (result instanceof DialResult.Refused refused) {
      refuse(refused.problem());
    }
  }

  private Optional<ExtensionView> chosen() {
    return Optional.of(list.getSelection()).filter(index -> index >= 0 && index < shown.size()).map(shown::get);
  }

  private void unwatch(ExtensionView extension) {
    bridge.work(() -> phone.extensions().unwatch(extension.account(), extension.number()),
        objection -> objection.filter(_ -> !area.isDisposed()).ifPresent(this::refuse));
  }

  private void openMenu(Event event) {
    event.doit = false;
    chosen().ifPresent(extension -> {
      Menu menu = new Menu(list.getShell(), SWT.POP_UP);
      boolean rings = extension.state() == State.RINGING;
      item(menu, rings ? Word.WATCHED_PICK_UP : Word.CALL_CALL, "menu.watched.call", () -> act(shown.indexOf(extension)));
      if (desk.hasIntercom(extension)) {
        item(menu, Word.WATCHED_INTERCOM, "menu.watched.intercom", () -> done(desk.intercom(extension)));
      }
      item(menu, Word.WATCHED_REMOVE, "menu.watched.remove", () -> unwatch(extension));
      Popups.openAt(menu, list, event.detail == SWT.MENU_KEYBOARD ? below(list.getSelection()) : new Point(event.x, event.y));
    });
  }

  private Point below(int row) {
    Rectangle area = list.getRowBounds(row);
    return list.toDisplay(area.x + Metrics.ROW, area.y + area.height);
  }

  private void item(Menu menu, Word word, String key, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(texts.of(word));
    Popups.key(item, key);
    item.addListener(SWT.Selection, event -> action.run());
  }

  private Composite inset(Look look, int columns) {
    Composite inset = Grid.area(area, look, columns, 0, 0);
    GridLayout layout = (GridLayout) inset.getLayout();
    layout.marginLeft = Metrics.MARGIN - Metrics.HALF;
    layout.marginRight = Metrics.GRID;
    Grid.wide(inset);
    return inset;
  }
}
