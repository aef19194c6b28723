package org.diapason.core.extension;

import java.util.Optional;
import java.util.List;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.extension.ExtensionView.State;
import org.diapason.core.watch.DialogInfo;
import org.diapason.core.watch.WatchEvent;

/** What is known of one extension; a value. */
record Watched(AccountId account, String number, Address address, State state, List<DialogInfo> dialogs) {

  Watched {
    dialogs = List.copyOf(dialogs);
  }

  static Watched fresh(AccountId account, String number, Address address) {
    return new Watched(account, number, address, State.UNKNOWN, List.of());
  }

  Watched after(WatchEvent news) {
    return switch (news) {
      case WatchEvent.Dialogs told -> new Watched(account, number, address, state(told.dialogs()), told.dialogs());
      case WatchEvent.Unknown _, WatchEvent.Turn _ -> new Watched(account, number, address, State.UNKNOWN, List.of());
      case WatchEvent.Refused _ -> new Watched(account, number, address, State.REFUSED, List.of());
    };
  }

  Optional<DialogInfo> ringing() {
    return dialogs.stream().filter(DialogInfo::rings).findFirst();
  }

  ExtensionView view() {
    return new ExtensionView(account, number, address, state, ringing().flatMap(DialogInfo::remote));
  }

  private static State state(List<DialogInfo> dialogs) {
    if (dialogs.stream().anyMatch(DialogInfo::rings)) {
      return State.RINGING;
    }
    return dialogs.isEmpty() ? State.IDLE : State.BUSY;
  }
}
