package org.diapason.ui.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.account.AccountView;
import org.diapason.core.setting.Owner;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.PaintedControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The tree of pages: those of the phone, and one for each account. */
final class PageList {

  private final Texts texts;
  private final Tree tree;
  private List<AccountView> accounts = List.of();

  /**
   * A page somebody can be at.
   *
   * @param owner the phone, or the account whose page it is
   */
  record Place(SettingPage page, Owner owner) {
  }

  PageList(Composite parent, Look look, Texts texts, Consumer<Place> chosen) {
    this.texts = texts;
    tree = new Tree(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.FULL_SELECTION);
    tree.setData(PaintedControl.WIDGET_KEY, "settings.pages");
    tree.addListener(SWT.Selection, event -> place(event.item.getData()).ifPresent(chosen));
    tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        if (event.childID == ACC.CHILDID_SELF) {
          event.result = texts.of(Word.SETTINGS_TITLE);
        }
      }
    });
    tree.addListener(SWT.MeasureItem, event -> event.height = Metrics.TARGET);
    tree.addListener(SWT.EraseItem, event -> erase(look, event));
    dress(look);
    look.whenChanged(tree, () -> dress(look));
  }

  Tree control() {
    return tree;
  }

  /** Lists the pages anew, in the language in force. */
  void fill(List<AccountView> now) {
    accounts = List.copyOf(now);
    tree.removeAll();
    for (SettingPage page : SettingPages.OF_THE_PHONE) {
      item(texts.of(page.title()), new Place(page, Owner.PHONE)).setData(PaintedControl.WIDGET_KEY, "settings." + page.id());
    }
    if (!accounts.isEmpty()) {
      TreeItem parent = item(texts.of(Word.SETTINGS_ACCOUNTS), null);
      for (AccountView account : accounts) {
        TreeItem item = new TreeItem(parent, SWT.NONE);
        item.setText(account.name());
        item.setData(PaintedControl.WIDGET_KEY, "settings.account." + account.id());
        item.setData(new Place(SettingPages.OF_AN_ACCOUNT, account.id().owner()));
      }
      parent.setExpanded(true);
    }
  }

  /** Marks a place; where it is gone, the first one. */
  Place select(Place wanted) {
    TreeItem found = items().stream().filter(item -> Objects.equals(item.getData(), wanted)).findFirst()
        .orElseGet(() -> tree.getItem(0));
    tree.setSelection(found);
    return place(found.getData()).orElse(wanted);
  }

  /** What a place is called. */
  String title(Place place) {
    return accounts.stream().filter(account -> account.id().owner().equals(place.owner())).map(AccountView::name).findFirst()
        .orElseGet(() -> texts.of(place.page().title()));
  }

  /** Whether these accounts are those that are listed. */
  boolean lists(List<AccountView> now) {
    return names(accounts).equals(names(now));
  }

  private static List<String> names(List<AccountView> views) {
    return views.stream().map(view -> view.id() + " " + view.name()).toList();
  }

  private List<TreeItem> items() {
    List<TreeItem> all = new ArrayList<>();
    for (TreeItem item : tree.getItems()) {
      all.add(item);
      all.addAll(List.of(item.getItems()));
    }
    return all;
  }

  private TreeItem item(String text, Place place) {
    TreeItem item = new TreeItem(tree, SWT.NONE);
    item.setText(text);
    item.setData(place);
    return item;
  }

  /** The chosen page is marked in our colours, not in the system's. */
  private void erase(Look look, Event event) {
    if ((event.detail & SWT.SELECTED) != 0) {
      int width = tree.getClientArea().width;
      event.gc.setBackground(look.color(Role.SURFACE));
      event.gc.fillRectangle(0, event.y, width, event.height);
      event.gc.setBackground(look.color(Role.SELECTED));
      event.gc.setForeground(look.color(Role.TEXT));
      event.gc.setAntialias(SWT.ON);
      event.gc.fillRoundRectangle(0, event.y, width, event.height, 2 * Metrics.RADIUS, 2 * Metrics.RADIUS);
      event.detail &= ~(SWT.SELECTED | SWT.BACKGROUND | SWT.HOT);
    }
  }

  private void dress(Look look) {
    tree.setBackground(look.color(Role.SURFACE));
    tree.setForeground(look.color(Role.TEXT));
  }

  private static Optional<Place> place(Object data) {
    return data instanceof Place place ? Optional.of(place) : Optional.empty();
  }
}
