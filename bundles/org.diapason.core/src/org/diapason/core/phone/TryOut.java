package org.diapason.core.phone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Accounts;
import org.diapason.core.account.AddResult;
import org.diapason.core.account.Transport;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;

/**
 * "Try it without a PBX": runs the demo PBX and an account at it. The account is there again after a restart, with the new
 * credentials of that run. Starting opens sockets and writes the key store: not for the user interface's thread.
 */
public final class TryOut implements AutoCloseable {

  /** Id of the account at the demo PBX; empty: none. */
  static final Setting<String> ACCOUNT = Setting.phone("accounts.demo", Kind.text(), "");

  private final DemoPbxProvider provider;
  private final Path state;
  private final Settings settings;
  private final Accounts accounts;
  private Optional<DemoPbx> running = Optional.empty();

  TryOut(DemoPbxProvider provider, Path state, Settings settings, Accounts accounts) {
    this.provider = provider;
    this.state = state;
    this.settings = settings;
    this.accounts = accounts;
  }

  /** Starts the PBX unless it runs, signs in as the account did last, over UDP at first, and returns the account. */
  public AccountId start() {
    return start(account().map(known -> settings.get(AccountSettings.TRANSPORT, known.owner())).orElse(Transport.UDP));
  }

  /** Starts the PBX unless it runs, signs in, and returns the account. */
  public synchronized AccountId start(Transport transport) {
    Optional<AccountId> known = account();
    boolean current = running.isPresent()
        && known.filter(id -> settings.get(AccountSettings.TRANSPORT, id.owner()) == transport).isPresent();
    if (current) {
      accounts.register(known.get());
      return known.get();
    }
    return known.map(id -> renew(id, transport)).orElseGet(() -> add(transport));
  }

  /** The account at the demo PBX, if there is one. */
  public Optional<AccountId> account() {
    return Optional.of(settings.get(ACCOUNT)).filter(id -> !id.isEmpty()).map(AccountId::new)
        .filter(accounts.ids()::contains);
  }

  @Override
  public synchronized void close() {
    running.ifPresent(DemoPbx::close);
    running = Optional.empty();
  }

  private AccountId renew(AccountId id, Transport transport) {
    pbx(transport).forEach((setting, text) -> settings.set(setting, id.owner(), text));
    accounts.register(id);
    return id;
  }

  private AccountId add(Transport transport) {
    AddResult added = accounts.add(pbx(transport));
    if (!(added instanceof AddResult.Added account)) {
      throw new IllegalStateException("the demo PBX offers an account that is none");
    }
    settings.set(ACCOUNT, Owner.PHONE, account.account().value());
    settings.set(AccountSettings.DEFAULT, Owner.PHONE, account.account().value());
    accounts.register(account.account());
    return account.account();
  }

  private Map<String, String> pbx(Transport transport) {
    if (running.isEmpty()) {
      running = Optional.of(provider.start(state.resolve("demo")));
    }
    return running.get().account(transport);
  }
}
