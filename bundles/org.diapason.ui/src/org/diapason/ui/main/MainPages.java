package org.diapason.ui.main;

import jakarta.inject.Inject;
import org.diapason.core.account.AccountChanged;
import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.ui.app.Appearance;
import org.diapason.ui.call.CallBoard;
import org.diapason.ui.call.CallDesk;
import org.diapason.ui.call.Fold;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.launch.Launch;
import org.diapason.ui.setting.SettingsDoor;
import org.diapason.ui.start.StartPage;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

/** Chooses what the main window shows: the way to an account while there is none or one more is wanted, else the telephone. */
final class MainPages {

  private final Phone phone;
  private final Composite area;
  private final StackLayout stack = new StackLayout();
  private final StartPage start;
  private final TelephonePage telephone;
  private final SettingsDoor door;
  private boolean adding;

  @Inject
  MainPages(Composite parent, Look look, Texts texts, Phone phone, EventBridge bridge, Appearance appearance, CallBoard board,
      CallDesk desk, HotKeyDesk keys, Fold fold, IWorkbench workbench) {
    this.phone = phone;
    adding = phone.accounts().ids().isEmpty();
    area = new Composite(parent, SWT.NONE);
    look.inheritGround(area);
    area.setLayout(stack);
    door = new SettingsDoor(parent.getShell(), look, texts, phone, keys, bridge);
    MainMenu menu = new MainMenu(texts, appearance, door::open, this::add, workbench::close);
    start = new StartPage(area, look, texts, phone, bridge, menu::open, this::leaveStart);
    telephone = new TelephonePage(area, look, texts, phone, bridge, board, desk, fold, menu, door);
    choose();
  }

  void accountChanged(AccountChanged change) {
    start.accountChanged(change);
    telephone.accountsChanged();
    door.refresh();
    if (phone.accounts().ids().isEmpty() && !adding) {
      add();
    }
  }

  void callsChanged() {
    telephone.callsChanged();
  }

  void statusChanged() {
    telephone.statusChanged();
  }

  void settingChanged() {
    telephone.settingChanged();
    door.refresh();
  }

  void extensionsChanged() {
    telephone.extensionsChanged();
  }

  void callbacksChanged() {
    telephone.callbacksChanged();
  }

  void problem(Problem problem) {
    telephone.problem(problem);
  }

  void launched(Launch launch) {
    telephone.launched(launch);
  }

  void dropped(String text) {
    telephone.dropped(text);
  }

  void dialClipboard() {
    telephone.dialClipboard();
  }

  void setFocus() {
    if (adding) {
      start.setFocus();
    } else {
      telephone.setFocus();
    }
  }

  private void add() {
    adding = true;
    start.begin(!phone.accounts().ids().isEmpty());
    choose();
  }

  private void leaveStart() {
    adding = phone.accounts().ids().isEmpty();
    telephone.accountsChanged();
    choose();
  }

  private void choose() {
    stack.topControl = adding ? start.control() : telephone.control();
    stack.topControl.setVisible(true); // the layout may be put off, and what is not visible takes no focus
    area.layout(true, true);
    setFocus();
  }
}
