package org.diapason.core.extension;

import java.time.Instant;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.time.Scheduler;
import org.diapason.core.watch.Completion;
import org.diapason.core.watch.Watch;

/** A wish to be told when somebody is free, with what belongs to it. Guarded by {@link Callbacks}. */
final class Wish {

  final CallbackId id = CallbackId.fresh();
  final AccountId account;
  final Address party;
  final Optional<Completion> offer;
  final Instant until;
  CallbackState state = new CallbackState.Waiting();
  /** Whether the server's own queue was refused, and the extension is watched in its place. */
  boolean plain;
  /** Whom to call once it is our turn. */
  Address target;
  Optional<Watch> watch = Optional.empty();
  Optional<Scheduler.Task> limit = Optional.empty();

  Wish(AccountId account, Address party, Optional<Completion> offer, Instant until) {
    this.account = account;
    this.party = party;
    this.offer = offer;
    this.until = until;
    this.plain = offer.isEmpty();
    this.target = party;
  }

  boolean isAbout(AccountId whose, Address whom) {
    return account.equals(whose) && party.user().equals(whom.user()) && party.host().equals(whom.host());
  }

  CallbackView view() {
    return new CallbackView(id, account, party, state instanceof CallbackState.Asking, until,
        state instanceof CallbackState.Over over ? Optional.of(over.end()) : Optional.empty());
  }

  /** Leaves nothing behind. */
  void close() {
    watch.ifPresent(Watch::close);
    limit.ifPresent(Scheduler.Task::cancel);
  }
}
