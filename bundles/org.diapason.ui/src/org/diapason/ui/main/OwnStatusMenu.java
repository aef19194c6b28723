package org.diapason.ui.main;

import java.util.Comparator;
import java.util.Locale;
import org.diapason.core.account.AccountView;
import org.diapason.core.phone.Phone;
import org.diapason.core.presence.OwnStatus;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.text.CallTexts;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.widget.Popups;
import org.diapason.ui.widget.Presence;
import org.diapason.ui.widget.PresenceButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The own status in the status bar, and the choice of another one. */
final class OwnStatusMenu {

  private final Look look;
  private final Texts texts;
  private final Phone phone;
  private final EventBridge bridge;
  private final PresenceButton button;

  OwnStatusMenu(Composite bar, Look look, Texts texts, Phone phone, EventBridge bridge) {
    this.look = look;
    this.texts = texts;
    this.phone = phone;
    this.bridge = bridge;
    button = new PresenceButton(bar, look);
    button.setKey("status.presence");
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    button.onPress(this::open);
  }

  /** Shows what others are to see; as long as no account is registered nobody else sees it, and that is said. */
  void refresh() {
    OwnStatus shown = phone.presence().shown();
    boolean reachable = phone.accounts().list().stream()
        .anyMatch(account -> account.status() == AccountView.Status.REGISTERED);
    boolean hidden = !reachable && shown != OwnStatus.OFFLINE;
    button.setPresence(hidden ? Presence.OFFLINE : dot(shown), word(shown) + (hidden ? " · " + accounts() : ""));
    button.setToolTipText(texts.of(Word.STATUS_OWN) + ": " + button.getLabel());
  }

  private String accounts() {
    return phone.accounts().list().stream().max(Comparator.comparing(AccountView::status))
        .map(new CallTexts(texts)::state).orElse(texts.of(Word.ACCOUNT_OFF));
  }

  private void open() {
    Menu menu = new Menu(button.getShell(), SWT.POP_UP);
    for (OwnStatus status : OwnStatus.values()) {
      MenuItem item = new MenuItem(menu, SWT.RADIO);
      item.setText(word(status));
      item.setSelection(status == phone.presence().chosen());
      Image dot = PresenceButton.image(look, dot(status));
      item.setImage(dot);
      item.addDisposeListener(event -> dot.dispose());
      Popups.key(item, "menu.status." + status.name().toLowerCase(Locale.ROOT));
      item.addListener(SWT.Selection, event -> choose(item, status));
    }
    Popups.open(menu, button);
  }

  private void choose(MenuItem item, OwnStatus status) {
    if (item.getSelection()) {
      bridge.work(() -> phone.presence().choose(status));
    }
  }

  private static Presence dot(OwnStatus status) {
    return switch (status) {
      case ONLINE -> Presence.ONLINE;
      case AWAY, LUNCH, BRB -> Presence.AWAY;
      case BUSY, ON_THE_PHONE -> Presence.BUSY;
      case INVISIBLE, OFFLINE -> Presence.OFFLINE;
    };
  }

  private String word(OwnStatus status) {
    return texts.of(switch (status) {
      case ONLINE -> Word.STATUS_ONLINE;
      case INVISIBLE -> Word.STATUS_INVISIBLE;
      case AWAY -> Word.STATUS_AWAY;
      case BUSY -> Word.STATUS_BUSY;
      case ON_THE_PHONE -> Word.STATUS_ON_THE_PHONE;
      case LUNCH -> Word.STATUS_LUNCH;
      case BRB -> Word.STATUS_BRB;
      case OFFLINE -> Word.STATUS_OFFLINE;
    });
  }
}
