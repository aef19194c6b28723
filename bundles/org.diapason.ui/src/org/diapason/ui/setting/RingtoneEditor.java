package org.diapason.ui.setting;

import java.util.List;
import java.util.Optional;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.core.setting.Scope;
import org.diapason.ui.ringtone.RingtoneMenu;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.ActionButton;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

/** A ring tone: which it is, the choice of another one or of a file, and how it sounds. What is chosen is heard at once. */
final class RingtoneEditor extends MenuEditor {

  private final Tones tones;
  private final ActionButton listen;

  RingtoneEditor(Composite column, Look look, Edited edited, Tones tones) {
    super(column, look, edited,
        of -> of.setting().scope() == Scope.ACCOUNT ? List.of("") : List.of(), written -> name(edited, written));
    this.tones = tones;
    ((GridLayout) body().getLayout()).numColumns = 2;
    listen = new ActionButton(body(), look, ActionButton.Kind.QUIET, Icon.PLAY);
    listen.setKey(edited.key() + ".listen");
    listen.onPress(() -> sample(Ringtone.read(edited.written())
        .orElseGet(() -> edited.settings().get(AudioSettings.RINGTONE))));
  }

  @Override
  void show() {
    super.show();
    listen.setLabel(edited().texts().of(Word.RINGTONE_LISTEN));
  }

  @Override
  void fill(Menu menu) {
    super.fill(menu);
    new RingtoneMenu(edited().texts(), this::choose).fill(menu, Ringtone.read(edited().written()));
  }

  private void choose(Ringtone ringtone) {
    edited().store(ringtone.written());
    sample(ringtone);
  }

  private void sample(Ringtone ringtone) {
    edited().bridge().work(() -> tones.ring(Tones.Tone.SAMPLE, ringtone));
  }

  private static String name(Edited edited, String written) {
    Optional<Ringtone> ringtone = Ringtone.read(written);
    return ringtone.map(one -> RingtoneMenu.name(edited.texts(), one)).orElseGet(() -> edited.named("none"));
  }
}
