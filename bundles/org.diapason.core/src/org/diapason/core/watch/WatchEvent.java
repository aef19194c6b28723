package org.diapason.core.watch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.diapason.core.address.Address;

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
   * Where a {@link Completion} stands.
   *
   * @param ready whether it is our turn to call; else we wait in the queue
   * @param at whom to call then, if that is not who was called before
   */
  record Turn(boolean ready, Optional<Address> at) implements WatchEvent {
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
