package org.diapason.ui.setting;

import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.desktop.HotKeyDesk;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.core.setting.Owner;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.eclipse.swt.widgets.Shell;

/** Opens the settings window at a page; there is one such window at most. */
public final class SettingsDoor {

  private final Shell owner;
  private final Look look;
  private final Texts texts;
  private final Phone phone;
  private final HotKeyDesk keys;
  private final EventBridge bridge;
  private Optional<SettingsWindow> window = Optional.empty();

  /** The settings of a phone, above a window. */
  public SettingsDoor(Shell owner, Look look, Texts texts, Phone phone, HotKeyDesk keys, EventBridge bridge) {
    this.owner = owner;
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    this.keys = keys;
    this.bridge = bridge;
  }

  /** What is done with calls that come in, and all else. */
  public void open() {
    open(new PageList.Place(SettingPages.CALLS, Owner.PHONE));
  }

  /** The settings of one account. */
  public void open(AccountId account) {
    open(new PageList.Place(SettingPages.OF_AN_ACCOUNT, account.owner()));
  }

  /** The page where a problem is mended, if there is one. */
  public Optional<Runnable> wayOut(Problem problem) {
    return new WayOut(phone).from(problem).map(place -> () -> open(place));
  }

  /** Has an open window show what holds now. */
  public void refresh() {
    window.filter(SettingsWindow::isOpen).ifPresent(SettingsWindow::refresh);
  }

  private void open(PageList.Place place) {
    Optional<SettingsWindow> there = window.filter(SettingsWindow::isOpen);
    if (there.isPresent()) {
      there.get().raise(place);
    } else {
      SettingsWindow fresh = new SettingsWindow(owner, look, texts, phone, keys, bridge, place);
      window = Optional.of(fresh);
      fresh.open();
    }
  }
}
