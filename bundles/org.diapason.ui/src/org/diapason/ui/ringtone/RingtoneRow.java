package org.diapason.ui.ringtone;

import java.util.Optional;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Settings;
import org.diapason.core.setting.Value;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

/** The ring tone of the phone: which it is, the choice of another one, and how it sounds. */
public final class RingtoneRow {

  private final Texts texts;
  private final Settings settings;
  private final Tones tones;
  private final EventBridge bridge;
  private final ActionButton choice;
  private final ActionButton listen;

  public RingtoneRow(Composite parent, Look look, Texts texts, Settings settings, Tones tones, EventBridge bridge) {
    this.texts = texts;
    this.settings = settings;
    this.tones = tones;
    this.bridge = bridge;
    Composite area = Grid.area(parent, look, 2, 0, Metrics.GRID);
    Grid.wide(area);
    choice = new ActionButton(area, look, ActionButton.Kind.NEUTRAL);
    choice.setKey("handling.audio.ringtone");
    choice.setOpensMenu(true);
    choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    choice.onPress(this::open);
    listen = new ActionButton(area, look, ActionButton.Kind.QUIET, Icon.PLAY);
    listen.setKey("handling.audio.ringtone.listen");
    listen.setLabel(texts.of(Word.RINGTONE_LISTEN));
    listen.onPress(() -> sample(settings.get(AudioSettings.RINGTONE)));
  }

  /** Shows what holds now. */
  public void refresh() {
    Value<Ringtone> value = settings.value(AudioSettings.RINGTONE, Owner.PHONE);
    choice.setLabel(RingtoneMenu.name(texts, value.value()));
    choice.setEnabled(!value.locked());
    choice.setToolTipText(value.locked() ? texts.of(Word.SETTING_LOCKED) : texts.of(Word.RINGTONE));
    choice.requestLayout();
  }

  private void open() {
    Menu menu = new Menu(choice.getShell(), SWT.POP_UP);
    new RingtoneMenu(texts, this::choose).fill(menu, Optional.of(settings.get(AudioSettings.RINGTONE)));
    Popups.open(menu, choice);
  }

  private void choose(Ringtone ringtone) {
    bridge.work(() -> settings.set(AudioSettings.RINGTONE, Owner.PHONE, ringtone));
    sample(ringtone);
  }

  private void sample(Ringtone ringtone) {
    bridge.work(() -> tones.ring(Tones.Tone.SAMPLE, ringtone));
  }
}
