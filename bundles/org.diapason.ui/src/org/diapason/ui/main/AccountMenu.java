package org.diapason.ui.main;

import java.util.Locale;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.Accounts;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.core.phone.Phone;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.ringtone.RingtoneMenu;
import org.diapason.ui.setting.SettingsDoor;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Popups;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with an account. */
final class AccountMenu {

  private final Look look;
  private final Texts texts;
  private final Phone phone;
  private final Accounts accounts;
  private final EventBridge bridge;
  private final SettingsDoor door;

  AccountMenu(Look look, Texts texts, Phone phone, EventBridge bridge, SettingsDoor door) {
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    accounts = phone.accounts();
    this.bridge = bridge;
    this.door = door;
  }

  void open(Control button, AccountView account) {
    Menu menu = new Menu(button.getShell(), SWT.POP_UP);
    if (account.status() == AccountView.Status.OFF) {
      item(menu, Word.ACCOUNT_REGISTER, () -> accounts.register(account.id()));
    } else {
      item(menu, Word.ACCOUNT_UNREGISTER, () -> accounts.unregister(account.id()));
    }
    addRingtones(menu, account.id());
    item(menu, Word.ACCOUNT_SETTINGS, () -> door.open(account.id()));
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Word.ACCOUNT_REMOVE, () -> remove(button, account));
    Popups.open(menu, button);
  }

  private void addRingtones(Menu menu, AccountId account) {
    MenuItem ringtone = new MenuItem(menu, SWT.CASCADE);
    ringtone.setText(texts.of(Word.RINGTONE));
    ringtone.setEnabled(!phone.settings().value(AccountSettings.RINGTONE, account.owner()).locked());
    Popups.key(ringtone, "menu.ringtone");
    Menu choices = new Menu(ringtone);
    ringtone.setMenu(choices);
    Optional<Ringtone> own = phone.settings().get(AccountSettings.RINGTONE, account.owner());
    MenuItem none = new MenuItem(choices, SWT.RADIO);
    none.setText(texts.of(Word.RINGTONE_AS_ALL));
    none.setSelection(own.isEmpty());
    Popups.key(none, "menu.ringtone.none");
    none.addListener(SWT.Selection, event -> {
      if (none.getSelection()) {
        ring(account, Optional.empty());
      }
    });
    new RingtoneMenu(texts, chosen -> ring(account, Optional.of(chosen))).fill(choices, own);
  }

  /** What is chosen is heard at once. */
  private void ring(AccountId account, Optional<Ringtone> chosen) {
    bridge.work(() -> {
      phone.settings().set(AccountSettings.RINGTONE, account.owner(), chosen);
      chosen.ifPresent(ringtone -> phone.tones().ring(Tones.Tone.SAMPLE, ringtone));
    });
  }

  private void remove(Control button, AccountView account) {
    new Question(button.getShell(), look, texts.of(Word.ACCOUNT_REMOVE_ASK, account.name())).ask(
        texts.of(Word.ACCOUNT_KEEP), texts.of(Word.ACCOUNT_REMOVE_NOW),
        () -> bridge.work(() -> accounts.remove(account.id())));
  }

  private void item(Menu menu, Word word, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(texts.of(word));
    Popups.key(item, "menu." + word.name().toLowerCase(Locale.ROOT).replace('_', '.'));
    item.addListener(SWT.Selection, event -> action.run());
  }
}
