package org.diapason.sip.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.Registrar;
import org.diapason.core.account.RegistrationInput;
import org.diapason.core.account.RegistrationListener;
import org.diapason.sip.line.Line;
import org.diapason.sip.line.Lines;
import org.diapason.sip.route.Target;
import org.diapason.sip.transaction.Sender;

/** The bindings of all accounts. The port's methods hop to the signalling thread. */
public final class Registrations implements Registrar {

  private final Sender sender;
  private final Lines lines;
  private final RegistrationListener listener;
  private final Map<AccountId, Registration> registrations = new HashMap<>();

  public Registrations(Sender sender, Lines lines, RegistrationListener listener) {
    this.sender = sender;
    this.lines = lines;
    this.listener = listener;
  }

  @Override
  public void register(Account account, Duration expiry) {
    sender.thread().execute(() -> of(account).register(expiry));
  }

  @Override
  public void unregister(AccountId account) {
    sender.thread().execute(() -> Optional.ofNullable(registrations.get(account)).ifPresentOrElse(
        Registration::unregister, () -> listener.registration(account, new RegistrationInput.Unregistered())));
  }

  /** A connection has closed. On any thread. */
  public void closed(Target target) {
    sender.thread().execute(() -> List.copyOf(registrations.values()).forEach(one -> one.closed(target)));
  }

  /** A keep-alive was answered. On any thread. */
  public void pong(Target target) {
    sender.thread().execute(() -> registrations.values().forEach(one -> one.pong(target)));
  }

  /** Stops all timers. */
  public void stop() {
    sender.thread().execute(() -> registrations.values().forEach(Registration::stop));
  }

  private Registration of(Account account) {
    Line line = lines.of(account);
    Registration known = registrations.get(account.id());
    if (known != null && known.line() == line && known.account().equals(account)) {
      return known;
    }
    Optional.ofNullable(known).ifPresent(Registration::stop);
    Registration fresh = new Registration(account, line, lines, sender,
        input -> listener.registration(account.id(), input));
    registrations.put(account.id(), fresh);
    return fresh;
  }
}
