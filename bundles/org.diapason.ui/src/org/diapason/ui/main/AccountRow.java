package org.diapason.ui.main;

import org.diapason.core.account.AccountView;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** One account: its name, its address and how its registration stands. */
final class AccountRow {

  private final CallTexts words;
  private final Caption name;
  private final Caption state;
  private final Composite area;
  private AccountView account;

  AccountRow(Composite parent, Look look, Texts texts, AccountView first, AccountMenu menu) {
    words = new CallTexts(texts);
    account = first;
    String key = "main.account." + first.id();
    area = Grid.area(parent, look, 2, 0, Metrics.GRID);
    Grid.wide(area);
    Composite lines = Grid.area(area, look, 1, 0, 2);
    lines.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    name = new Caption(lines, look, Caption.Style.STRONG);
    name.setKey(key + ".name");
    Grid.wide(name);
    state = new Caption(lines, look, Caption.Style.SECONDARY);
    state.setKey(key + ".state");
    Grid.wide(state);
    IconButton more = new IconButton(area, look, Icon.MORE);
    more.setKey(key + ".menu");
    more.onPress(() -> menu.open(more, account));
    texts.bind(area, () -> {
      more.setLabel(texts.of(Word.ACCOUNT_MENU));
      show(account);
    });
  }

  void show(AccountView view) {
    account = view;
    AccountSign sign = AccountSign.of(view.status());
    name.setLabel(view.name());
    name.setToolTipText(view.address());
    state.setSign(sign.icon(), sign.role());
    state.setLabel(words.state(view) + " · " + view.address().replaceFirst("^sips?:", ""));
    state.setToolTipText(words.state(view));
  }

  void dispose() {
    area.dispose();
  }
}
