package org.diapason.ui.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.address.Dialled;
import org.diapason.core.extension.ExtensionSettings;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.handling.HandlingSettings.WaitingTone;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Segmented;
import org.diapason.ui.widget.Switch;
import org.diapason.ui.widget.TextField;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The settings of incoming calls, in the order in which they are decided about. */
final class HandlingForm {

  /** Stands for any domain where only the shape of a target matters. */
  private static final String SOME_DOMAIN = "example.com";
  private static final Map<OwnStatus, Word> STATUS = Map.of(OwnStatus.INVISIBLE, Word.STATUS_INVISIBLE,
      OwnStatus.AWAY, Word.STATUS_AWAY, OwnStatus.BUSY, Word.STATUS_BUSY, OwnStatus.ON_THE_PHONE,
      Word.STATUS_ON_THE_PHONE, OwnStatus.LUNCH, Word.STATUS_LUNCH, OwnStatus.BRB, Word.STATUS_BRB);

  private final Look look;
  private final Texts texts;
  private final Settings settings;
  private final SettingRows rows;
  private final Composite column;
  private final TextField forwardAfter;
  private final TextField answerAfter;
  private final TextField target;
  private final Switch sound;
  private final Switch first;

  /** @param ring adds the choice of the ring tone to a column, and gives what shows it anew */
  HandlingForm(Composite parent, Look look, Texts texts, Settings settings, SettingRows rows,
      Function<Composite, Runnable> ring) {
    this.look = look;
    this.texts = texts;
    this.settings = settings;
    this.rows = rows;
    column = Grid.area(parent, look, 1, 0, 0);
    first = rows.toggle(column, HandlingSettings.ENABLED, Word.HANDLING_ENABLED);
    choices();
    target = rows.field(column, HandlingSettings.FORWARD_TARGET, Word.HANDLING_TARGET, HandlingForm::target,
        () -> texts.of(Word.HANDLING_TARGET_WRONG));
    target.setExample(texts.of(Word.HANDLING_TARGET_HINT));
    forwardAfter = rows.seconds(column, HandlingSettings.FORWARD_AFTER, Word.HANDLING_SECONDS);
    answerAfter = rows.seconds(column, HandlingSettings.ANSWER_AFTER, Word.HANDLING_SECONDS);
    sound = rows.toggle(column, HandlingSettings.ANSWER_SOUND, Word.HANDLING_SOUND);
    rows.toggle(column, HandlingSettings.KEEP, Word.HANDLING_KEEP);
    waiting();
    title(Word.RINGTONE);
    rows.follow(ring.apply(column));
    rows.toggle(column, AudioSettings.RING_ALSO_ON_SPEAKER, Word.RINGTONE_ALSO);
    title(Word.HANDLING_REFUSE);
    rows.toggle(column, HandlingSettings.REJECT_ANONYMOUS, Word.HANDLING_REJECT_ANONYMOUS);
    refusals();
    title(Word.HANDLING_INTERCOM_TITLE);
    rows.toggle(column, HandlingSettings.INTERCOM, Word.HANDLING_INTERCOM);
    rows.toggle(column, HandlingSettings.INTERCOM_WHEN_BUSY, Word.HANDLING_INTERCOM_WHEN_BUSY);
    codes();
    refresh();
  }

  Control control() {
    return column;
  }

  void setFocus() {
    first.setFocus();
  }

  /** Shows the values in force, and only the fields that matter with them. */
  void refresh() {
    rows.refresh();
    Mode mode = settings.get(HandlingSettings.MODE);
    Grid.show(target, forwards(mode));
    Grid.show(forwardAfter, mode == Mode.FORWARD_AFTER);
    Grid.show(answerAfter, mode == Mode.ANSWER_AFTER);
    Grid.show(sound, !forwards(mode));
  }

  private void choices() {
    Composite area = Grid.area(column, look, 1, 0, 0);
    Grid.wide(area);
    Segmented what = rows.choice(area, HandlingSettings.MODE, List.of(Word.HANDLING_ANSWER, Word.HANDLING_FORWARD),
        mode -> forwards(mode) ? 1 : 0, index -> mode(index == 1, waits(settings.get(HandlingSettings.MODE))));
    what.setKey("handling.what");
    what.setLabel(texts.of(Word.HANDLING_ENABLED));
    Segmented when = rows.choice(area, HandlingSettings.MODE, List.of(Word.HANDLING_AT_ONCE, Word.HANDLING_AFTER),
        mode -> waits(mode) ? 1 : 0, index -> mode(forwards(settings.get(HandlingSettings.MODE)), index == 1));
    when.setKey("handling.when");
    when.setLabel(texts.of(Word.HANDLING_ENABLED));
  }

  private void waiting() {
    title(Word.HANDLING_WAITING);
    rows.toggle(column, HandlingSettings.CALL_WAITING, Word.HANDLING_WAITING_ON);
    rows.toggle(column, HandlingSettings.WAITING_WHEN_HELD, Word.HANDLING_WAITING_HELD);
    Segmented tone = rows.choice(column, HandlingSettings.WAITING_TONE, List.of(Word.HANDLING_RING, Word.HANDLING_BEEPS),
        WaitingTone::ordinal, index -> WaitingTone.values()[index]);
    tone.setKey("handling.tone");
    tone.setLabel(texts.of(Word.HANDLING_WAITING));
  }

  private void codes() {
    title(Word.HANDLING_CODES);
    code(ExtensionSettings.PICKUP_CODE, Word.HANDLING_PICKUP);
    code(ExtensionSettings.PARK_CODE, Word.HANDLING_PARK);
    code(ExtensionSettings.RETRIEVE_CODE, Word.HANDLING_RETRIEVE);
  }

  private void code(Setting<String> setting, Word word) {
    rows.field(column, setting, word, typed -> setting.kind().read(typed),
        () -> texts.of(Word.SETTING_ALLOWED, setting.kind().allowed()));
  }

  private void refusals() {
    Caption when = new Caption(column, look, Caption.Style.SECONDARY);
    when.setLabel(texts.of(Word.HANDLING_REJECT_WHEN));
    GridData place = new GridData();
    place.horizontalIndent = Metrics.GRID;
    place.verticalIndent = Metrics.GRID;
    when.setLayoutData(place);
    Composite pair = Grid.area(column, look, 2, 0, 0);
    ((GridLayout) pair.getLayout()).makeColumnsEqualWidth = true;
    Grid.wide(pair);
    for (OwnStatus status : OwnStatus.values()) {
      if (HandlingSettings.REJECT_WHEN.containsKey(status)) {
        rows.toggle(pair, HandlingSettings.REJECT_WHEN.get(status), STATUS.get(status));
      }
    }
  }

  private void title(Word word) {
    Caption title = new Caption(column, look, Caption.Style.STRONG);
    title.setLabel(texts.of(word));
    GridData place = new GridData();
    place.horizontalIndent = Metrics.GRID;
    place.verticalIndent = 2 * Metrics.GRID;
    title.setLayoutData(place);
  }

  private static Optional<String> target(String typed) {
    return typed.isEmpty() || Dialled.read(typed, SOME_DOMAIN).isPresent()
        ? HandlingSettings.FORWARD_TARGET.kind().read(typed) : Optional.empty();
  }

  private static Mode mode(boolean forward, boolean after) {
    return forward ? after ? Mode.FORWARD_AFTER : Mode.FORWARD_AT_ONCE : after ? Mode.ANSWER_AFTER : Mode.ANSWER_AT_ONCE;
  }

  private static boolean forwards(Mode mode) {
    return mode == Mode.FORWARD_AFTER || mode == Mode.FORWARD_AT_ONCE;
  }

  private static boolean waits(Mode mode) {
    return mode == Mode.FORWARD_AFTER || mode == Mode.ANSWER_AFTER;
  }
}
