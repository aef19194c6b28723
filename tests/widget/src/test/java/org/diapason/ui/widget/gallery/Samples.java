package org.diapason.ui.widget.gallery;

import java.util.List;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Avatar;
import org.diapason.ui.widget.Bubble;
import org.diapason.ui.widget.CallCard;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Chip;
import org.diapason.ui.widget.DialPad;
import org.diapason.ui.widget.Hairline;
import org.diapason.ui.widget.Hint;
import org.diapason.ui.widget.IconButton;
import org.diapason.ui.widget.KeyField;
import org.diapason.ui.widget.LevelMeter;
import org.diapason.ui.widget.Notice;
import org.diapason.ui.widget.PaintedControl;
import org.diapason.ui.widget.Paragraph;
import org.diapason.ui.widget.Presence;
import org.diapason.ui.widget.PresenceDot;
import org.diapason.ui.widget.QualityBars;
import org.diapason.ui.widget.RoundToggle;
import org.diapason.ui.widget.Row;
import org.diapason.ui.widget.RowList;
import org.diapason.ui.widget.SearchField;
import org.diapason.ui.widget.Segmented;
import org.diapason.ui.widget.TextField;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;

/** Makes the sample widgets, group by group. */
final class Samples {

  private static final int LINES = 50_000;
  private static final List<String> PEOPLE = List.of("Anna Weber", "Bernd Koch", "Chloé Lefèvre", "Dr. Maximilian "
      + "Freiherr von Hohenstein-Schaumburg", "Élodie Martin", "Farid Haddad", "Empfang", "1024");

  private final Look look;
  private final Words words;

  Samples(Look look, Words words) {
    this.look = look;
    this.words = words;
  }

  void buttons(Composite parent) {
    title(parent, "Buttons");
    Composite large = line(parent);
    button(large, ActionButton.Kind.ANSWER, Icon.PHONE, words.answer()).setKey("gallery.answer");
    button(large, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, words.reject());
    button(large, ActionButton.Kind.REJECT, Icon.PHONE_DOWN, words.hangUp()).setEnabled(false);
    Composite small = line(parent);
    button(small, ActionButton.Kind.PRIMARY, null, words.save()).setKey("gallery.save");
    button(small, ActionButton.Kind.NEUTRAL, null, words.cancel());
    ActionButton menu = button(small, ActionButton.Kind.NEUTRAL, Icon.PHONE, words.more());
    menu.setOpensMenu(true);
    button(small, ActionButton.Kind.QUIET, null, words.settings());
    Composite disabled = line(parent);
    button(disabled, ActionButton.Kind.PRIMARY, null, words.save()).setEnabled(false);
    button(disabled, ActionButton.Kind.NEUTRAL, Icon.PLUS, words.cancel()).setEnabled(false);
    button(disabled, ActionButton.Kind.QUIET, null, words.settings()).setEnabled(false);
    for (Icon icon : List.of(Icon.SETTINGS, Icon.STAR, Icon.EDIT, Icon.MORE)) {
      IconButton one = new IconButton(disabled, look, icon);
      one.setLabel(icon.name());
    }
    IconButton star = new IconButton(disabled, look, Icon.STAR_FILLED);
    star.setSign(Icon.STAR_FILLED, Role.ACCENT);
    star.setLabel("star");
  }

  void toggles(Composite parent) {
    title(parent, "Toggles");
    Composite line = line(parent);
    toggle(line, Icon.MIC, Icon.MIC_OFF, words.mute(), false).setKey("gallery.mute");
    toggle(line, Icon.SPEAKER, Icon.SPEAKER, words.speaker(), false);
    toggle(line, Icon.KEYPAD, Icon.KEYPAD, words.keypad(), true);
    toggle(line, Icon.PAUSE, Icon.PLAY, words.hold(), true).setKey("gallery.hold");
    toggle(line, Icon.RECORD, Icon.RECORD, words.hold(), true).setEnabled(false);
    toggle(line, Icon.TRANSFER, Icon.TRANSFER, words.hold(), false).setEnabled(false);
  }

  void people(Composite parent) {
    title(parent, "People");
    Composite line = line(parent, Metrics.GRID);
    for (int size : new int[] {Metrics.AVATAR_CARD, Metrics.AVATAR, Metrics.AVATAR_HEADER, Metrics.AVATAR_STAGE}) {
      new Avatar(line, look, size).setPerson(PEOPLE.get(size / 16 % PEOPLE.size()), null);
    }
    for (Presence presence : Presence.values()) {
      new PresenceDot(line, look).setPresence(presence, presence.name());
    }
  }

  void list(Composite parent) {
    Segmented views = new Segmented(parent, look);
    views.setSegments(List.of(words.contacts(), words.history()));
    views.setKey("gallery.views");
    views.setLayoutData(new GridData(360, SWT.DEFAULT));
    Composite chips = line(parent);
    chip(chips, words.favourites(), true);
    chip(chips, words.online(), false);
    chip(chips, words.history(), false).setEnabled(false);
    RowList list = new RowList(parent, look);
    list.setKey("gallery.rows");
    list.setRows(LINES, this::row);
    list.select(1);
    list.setLayoutData(new GridData(360, Metrics.ROW * 4));
    new Hairline(parent, look).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    RowList empty = new RowList(parent, look);
    empty.setEmptyText(words.history() + " 0");
    empty.setLayoutData(new GridData(360, Metrics.ROW));
  }

  void fields(Composite parent) {
    title(parent, "Fields and notices");
    SearchField field = new SearchField(parent, look);
    field.setLabel(words.search());
    field.setKey("gallery.search");
    field.setClearLabel(words.cancel());
    field.setLayoutData(new GridData(360, SWT.DEFAULT));
    SearchField typed = new SearchField(parent, look);
    typed.setText("+49 30 555 12");
    typed.setLayoutData(new GridData(360, SWT.DEFAULT));
    Composite line = line(parent);
    for (double level : new double[] {0, 0.4, 1}) {
      LevelMeter meter = new LevelMeter(line, look);
      meter.setLayoutData(new RowData(96, 16));
      meter.setLevel(level);
    }
  }

  void calls(Composite parent) {
    title(parent, "Calls");
    Composite line = line(parent);
    CallCard talking = new CallCard(line, look);
    talking.setKey("gallery.card");
    talking.setParty(PEOPLE.get(0), null);
    talking.setState(words.online(), null, Role.GOOD);
    talking.setTime("02:41");
    talking.setSelected(true);
    CallCard held = new CallCard(line, look);
    held.setParty(PEOPLE.get(3), null);
    held.setState(words.held(), Icon.PAUSE, Role.WARNING);
    held.setTime("1:12:09");
    held.setAction(Icon.PLAY, words.hold());
    Composite signs = line(parent, 2 * Metrics.GRID);
    for (int bars : new int[] {1, 2, 4}) {
      new QualityBars(signs, look).setQuality(bars, words.good());
    }
    Caption secure = new Caption(signs, look, Caption.Style.SECONDARY);
    secure.setLabel("1024 · Opus");
    secure.setSign(Icon.LOCK, Role.SECONDARY);
    new Caption(signs, look, Caption.Style.LARGE).setLabel("02:41");
  }

  void notices(Composite parent) {
    Notice error = new Notice(parent, look, Notice.Kind.ERROR);
    error.setKey("gallery.notice");
    error.setLabel(words.trouble());
    error.setAction(words.settings());
    error.setClosable(words.cancel());
    error.setLayoutData(new GridData(480, SWT.DEFAULT));
    for (Notice.Kind kind : List.of(Notice.Kind.WARNING, Notice.Kind.DONE)) {
      Notice notice = new Notice(parent, look, kind);
      notice.setLabel(words.search());
      notice.setLayoutData(new GridData(480, SWT.DEFAULT));
    }
  }

  void bubbles(Composite parent) {
    bubble(parent, false, words.message(), words.note(), false);
    bubble(parent, true, "OK", "09:42", false);
    bubble(parent, true, words.message(), words.trouble(), true);
  }

  void forms(Composite parent) {
    title(parent, "Forms");
    Hint hint = new Hint(parent, look, Icon.PHONE);
    hint.setWords(words.history(), words.message());
    hint.setLayoutData(new GridData(360, SWT.DEFAULT));
    TextField name = new TextField(parent, look, SWT.NONE);
    name.setLabel(words.contacts());
    name.setExample(words.search());
    name.setLayoutData(new GridData(360, SWT.DEFAULT));
    TextField wrong = new TextField(parent, look, SWT.PASSWORD);
    wrong.setLabel(words.settings());
    wrong.setText("1234");
    wrong.setComplaint(words.reject());
    wrong.setLayoutData(new GridData(360, SWT.DEFAULT));
    KeyField keys = new KeyField(parent, look);
    keys.setLabel(words.answer());
    keys.setKeys("Ctrl+Alt+D");
    keys.setLayoutData(new GridData(360, SWT.DEFAULT));
    KeyField taken = new KeyField(parent, look);
    taken.setLabel(words.hangUp());
    taken.setHint(words.cancel());
    taken.setComplaint(words.reject());
    taken.setLayoutData(new GridData(360, SWT.DEFAULT));
    Paragraph paragraph = new Paragraph(parent, look);
    paragraph.setLabel(words.message());
    paragraph.setLayoutData(new GridData(360, SWT.DEFAULT));
  }

  void dialPad(Composite parent) {
    DialPad pad = new DialPad(parent, look);
    pad.setKey("gallery.pad");
    pad.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
  }

  private Row row(int index) {
    String name = PEOPLE.get(index % PEOPLE.size());
    Row row = Row.of("row" + index, name, "+49 30 555 " + index).withAction(Icon.PHONE);
    return switch (index % 4) {
      case 0 -> row.withPresence(Presence.ONLINE).withTrailing("09:41");
      case 1 -> row.withPresence(Presence.AWAY);
      case 2 -> row.withSign(Icon.CALL_MISSED, Role.BAD).withTrailing("08:15").withPresence(Presence.BUSY);
      default -> row.withPresence(Presence.OFFLINE).withTrailing("12.11.2026");
    };
  }

  private ActionButton button(Composite parent, ActionButton.Kind kind, Icon icon, String label) {
    ActionButton button = new ActionButton(parent, look, kind, icon);
    button.setLabel(label);
    return button;
  }

  private RoundToggle toggle(Composite parent, Icon off, Icon on, String label, boolean selected) {
    RoundToggle toggle = new RoundToggle(parent, look, off, on);
    toggle.setLabel(label);
    toggle.setOn(selected);
    return toggle;
  }

  private PaintedControl chip(Composite parent, String label, boolean on) {
    Chip chip = new Chip(parent, look);
    chip.setLabel(label);
    chip.setOn(on);
    return chip;
  }

  private void bubble(Composite parent, boolean own, String text, String note, boolean failed) {
    Bubble bubble = new Bubble(parent, look, own);
    bubble.setLabel(text);
    bubble.setNote(note, failed);
    bubble.setLayoutData(new GridData(own ? SWT.END : SWT.BEGINNING, SWT.CENTER, true, false));
  }

  private void title(Composite parent, String text) {
    new Caption(parent, look, Caption.Style.TITLE).setLabel(text);
  }

  private Composite line(Composite parent) {
    return line(parent, Metrics.HALF);
  }

  private Composite line(Composite parent, int spacing) {
    Composite line = new Composite(parent, SWT.NONE);
    look.inheritGround(line);
    RowLayout layout = new RowLayout();
    layout.center = true;
    layout.wrap = false;
    layout.marginLeft = 0;
    layout.marginRight = 0;
    layout.spacing = spacing;
    line.setLayout(layout);
    return line;
  }
}
