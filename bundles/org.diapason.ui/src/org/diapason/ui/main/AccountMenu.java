package org.diapason.ui.main;

import java.util.Locale;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.Accounts;
import org.diapason.ui.event.EventBridge;
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
  private final Accounts accounts;
  private final EventBridge bridge;

  AccountMenu(Look look, Texts texts, Accounts accounts, EventBridge bridge) {
    this.look = look;
    this.texts = texts;
    this.accounts = accounts;
    this.bridge = bridge;
  }

  void open(Control button, AccountView account) {
    Menu menu = new Menu(button.getShell(), SWT.POP_UP);
    if (account.status() == AccountView.Status.OFF) {
      item(menu, Word.ACCOUNT_REGISTER, () -> accounts.register(account.id()));
    } else {
      item(menu, Word.ACCOUNT_UNREGISTER, () -> accounts.unregister(account.id()));
    }
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Word.ACCOUNT_REMOVE, () -> remove(button, account));
    Popups.open(menu, button);
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
