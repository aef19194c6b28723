package org.diapason.core.watch;

import java.util.List;
import java.util.OptionalInt;

/** What a {@link Subscriptions#watch watch} tells. */
public sealed interface WatchEvent {

  /**
   * What the extension does now, whole: told once it is known, and at each change.
   *
   * @param dialogs none that has ended; empty: the extension is idle
   */
  record Dialogs(List<DialogInfo> dialogs) implements WatchEvent {

    public Dialogs {
      dialogs = List.copyOf(dialogs);
    }

    public boolean idle() {
      return dialogs.isEmpty();
    }
  }

  /**
   * What was told is not known to hold any more: the account is not registered, the server does not answer or has ended
   * the subscription. The watch goes on by itself.
   */
  record Unknown() implements WatchEvent {
  }

  /**
   * The server does not let this extension be watched, or no extension at all. Nothing comes after this.
   *
   * @param status SIP status; empty when it had taken the subscription at first
   */
  record Refused(OptionalInt status) implements WatchEvent {
  }
}
