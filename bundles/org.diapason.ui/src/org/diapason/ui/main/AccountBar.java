package org.diapason.ui.main;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.account.Accounts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.IconButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The accounts with their states, and the gear. */
final class AccountBar {

  private final Look look;
  private final Texts texts;
  private final Accounts accounts;
  private final AccountMenu menu;
  private final Composite rows;
  private final Map<AccountId, AccountRow> shown = new LinkedHashMap<>();

  AccountBar(Composite parent, Look look, Texts texts, AccountMenu menu, Accounts accounts, Consumer<Control> gear) {
    this.look = look;
    this.texts = texts;
    this.menu = menu;
    this.accounts = accounts;
    Composite area = Grid.area(parent, look, 2, Metrics.GRID, 0);
    ((GridLayout) area.getLayout()).marginLeft = Metrics.GRID;
    Grid.wide(area);
    rows = Grid.area(area, look, 1, 0, Metrics.GRID);
    Grid.wide(rows);
    IconButton settings = new IconButton(area, look, Icon.SETTINGS);
    settings.setKey("main.menu");
    settings.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
    settings.onPress(() -> gear.accept(settings));
    texts.bind(settings, () -> settings.setLabel(texts.of(Word.MENU)));
    refresh();
  }

  void refresh() {
    List<AccountView> views = accounts.list();
    Set<AccountId> ids = views.stream().map(AccountView::id).collect(Collectors.toSet());
    shown.entrySet().removeIf(entry -> {
      boolean gone = !ids.contains(entry.getKey());
      if (gone) {
        entry.getValue().dispose();
      }
      return gone;
    });
    for (AccountView view : views) {
      shown.computeIfAbsent(view.id(), id -> new AccountRow(rows, look, texts, view, menu)).show(view);
    }
    rows.requestLayout();
  }
}
