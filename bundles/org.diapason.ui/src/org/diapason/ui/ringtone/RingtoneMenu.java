package org.diapason.ui.ringtone;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.media.Ringtone;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** The ring tones to choose from: those that come with the phone, and a file of one's own. */
public final class RingtoneMenu {

  private final Texts texts;
  private final Consumer<Ringtone> choose;

  /** @param choose takes what is chosen */
  public RingtoneMenu(Texts texts, Consumer<Ringtone> choose) {
    this.texts = texts;
    this.choose = choose;
  }

  /** What people call a ring tone. */
  public static String name(Texts texts, Ringtone ringtone) {
    return switch (ringtone) {
      case Ringtone.BuiltIn builtIn -> texts.of(switch (builtIn.melody()) {
        case BELL -> Word.RINGTONE_BELL;
        case CLASSIC -> Word.RINGTONE_CLASSIC;
        case TRILL -> Word.RINGTONE_TRILL;
        case MARIMBA -> Word.RINGTONE_MARIMBA;
        case CHIME -> Word.RINGTONE_CHIME;
        case SOFT -> Word.RINGTONE_SOFT;
      });
      case Ringtone.File file -> Path.of(file.path()).getFileName().toString();
    };
  }

  /**
   * Puts the choices into a menu, below what it has.
   *
   * @param chosen what holds now
   */
  public void fill(Menu menu, Optional<Ringtone> chosen) {
    for (Ringtone ringtone : Ringtone.builtIn()) {
      MenuItem item = item(menu, SWT.RADIO, name(texts, ringtone), "menu.ringtone." + ringtone.written());
      item.setSelection(chosen.filter(ringtone::equals).isPresent());
      item.addListener(SWT.Selection, event -> {
        if (item.getSelection()) {
          choose.accept(ringtone);
        }
      });
    }
    chosen.filter(Ringtone.File.class::isInstance).ifPresent(file ->
        item(menu, SWT.RADIO, name(texts, file), "menu.ringtone.own").setSelection(true));
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, SWT.PUSH, texts.of(Word.RINGTONE_FILE), "menu.ringtone.file")
        .addListener(SWT.Selection, event -> open(menu.getShell()));
  }

  private static MenuItem item(Menu menu, int style, String text, String key) {
    MenuItem item = new MenuItem(menu, style);
    item.setText(text);
    Popups.key(item, key);
    return item;
  }

  private void open(Shell shell) {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setText(texts.of(Word.RINGTONE_FILE));
    dialog.setFilterExtensions(new String[] {"*.wav;*.WAV"});
    dialog.setFilterNames(new String[] {"WAV"});
    Optional.ofNullable(dialog.open()).flatMap(Ringtone::read).ifPresent(choose);
  }
}
