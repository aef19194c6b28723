package org.diapason.core.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.diapason.core.account.AccountView.Status;
import org.diapason.core.control.CallThread;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Scope;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.SettingChanged;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of one phone and their registrations. May be asked from any thread; what becomes of it is told as
 * {@link AccountChanged}. Registration state lives on {@code call-control}.
 */
public final class Accounts implements RegistrationListener {

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private final Settings settings;
  private final CallThread thread;
  private final Scheduler scheduler;
  private final Events events;
  private final RandomGenerator random;
  private final Map<AccountId, Registration> registrations = new LinkedHashMap<>();
  private final Map<AccountId, AccountView> told = new ConcurrentHashMap<>();
  private Registrar registrar;

  public Accounts(Settings settings, CallThread thread, Scheduler scheduler, Events events) {
    this(settings, thread, scheduler, events, RandomGenerator.getDefault());
  }

  /**
   * @param random spreads the times of new tries; used on {@code call-control} only
   */
  public Accounts(Settings settings, CallThread thread, Scheduler scheduler, Events events, RandomGenerator random) {
    this.settings = settings;
    this.thread = thread;
    this.scheduler = scheduler;
    this.events = events;
    this.random = random;
  }

  /** Ties the registrar, which needs this object as its listener. */
  public void use(Registrar wire) {
    registrar = wire;
  }

  /** Registers every account that wants it at start, and follows changes of settings from now on. */
  public void start() {
    events.subscribe(SettingChanged.class, changed -> follow(changed.key().owner()));
    ids().forEach(id -> read(id).ifPresent(account -> {
      tell(account, new RegistrationState.Off());
      if (account.registerOnStart()) {
        register(id);
      }
    }));
  }

  /** The accounts in the user's order. */
  public List<AccountId> ids() {
    return settings.get(AccountSettings.ORDER).stream().map(AccountId::new).toList();
  }

  /** An account by id, or the default one; empty when there is none or it is not complete. */
  public Optional<Account> find(Optional<AccountId> wanted) {
    if (wanted.isPresent()) {
      return wanted.filter(ids()::contains).flatMap(this::read);
    }
    String preferred = settings.get(AccountSettings.DEFAULT);
    List<AccountId> order = new ArrayList<>(ids());
    order.sort(java.util.Comparator.comparing(id -> !id.value().equals(preferred)));
    return order.stream().map(this::read).flatMap(Optional::stream).findFirst();
  }

  /** The accounts as they are shown, in the user's order. */
  public List<AccountView> list() {
    return ids().stream().map(told::get).filter(java.util.Objects::nonNull).toList();
  }

  public boolean isRegistered(AccountId id) {
    return Optional.ofNullable(told.get(id)).filter(view -> view.status() == AccountView.Status.REGISTERED).isPresent();
  }

  /**
   * Adds an account, complete or not at all, and registers it if it wants that at start. Blocks on the key store when a password
   * is among the values.
   *
   * @param values written values by setting id; {@code account.domain} and {@code account.user} are needed
   */
  public AddResult add(Map<String, String> values) {
    Optional<Problem> problem = check(values);
    if (problem.isPresent()) {
      return new AddResult.Refused(problem.get());
    }
    AccountId id = new AccountId("a" + UUID.randomUUID().toString().substring(0, 8));
    values.forEach((setting, text) -> settings.set(setting, id.owner(), text));
    List<String> order = new ArrayList<>(settings.get(AccountSettings.ORDER));
    order.add(id.value());
    settings.set(AccountSettings.ORDER, Owner.PHONE, order);
    read(id).ifPresent(account -> {
      tell(account, new RegistrationState.Off());
      if (account.registerOnStart()) {
        register(id);
      }
    });
    return new AddResult.Added(id);
  }

  /** Unregisters and forgets an account with all its settings. */
  public void remove(AccountId id) {
    unregister(id);
    List<String> order = new ArrayList<>(settings.get(AccountSettings.ORDER));
    order.remove(id.value());
    settings.set(AccountSettings.ORDER, Owner.PHONE, order);
    settings.forget(id.owner());
    AccountView last = told.remove(id);
    if (last != null) {
      events.publish(new AccountChanged(last, true));
    }
  }

  public void register(AccountId id) {
    read(id).ifPresent(account -> registration(id, new RegistrationInput.Register(account.expiry())));
  }

  public void unregister(AccountId id) {
    registration(id, new RegistrationInput.Unregister());
  }

  /** Registers every account that registers at the start. */
  public void registerAll() {
    ids().forEach(id -> read(id).filter(Account::registerOnStart).ifPresent(account -> register(id)));
  }

  /** Takes back every binding; {@link #quiet} tells when it is done. */
  public void unregisterAll() {
    ids().forEach(this::unregister);
  }

  /** Whether no account is registered or on its way there or back. Asked on {@code call-control}. */
  public boolean quiet() {
    thread.assertCurrent();
    return registrations.values().stream()
        .allMatch(r -> r.state instanceof RegistrationState.Off || r.state instanceof RegistrationState.Failed);
  }

  @Override
  public void registration(AccountId id, RegistrationInput input) {
    thread.post(() -> apply(id, input));
  }

  private void apply(AccountId id, RegistrationInput input) {
    Registration registration = registrations.computeIfAbsent(id, key -> new Registration());
    RegistrationState before = registration.state;
    RegistrationState.Step step = before.on(input);
    registration.state = step.next();
    step.actions().forEach(action -> perform(id, registration, action));
    if (!step.next().equals(before)) {
      LOG.info("Registration: account={} state={}", id, step.next().getClass().getSimpleName());
      read(id).filter(account -> told.containsKey(id)).ifPresent(account -> tell(account, step.next()));
      tellProblem(id, before, step.next());
    }
  }

  private void perform(AccountId id, Registration registration, RegistrationAction action) {
    switch (action) {
      case RegistrationAction.SendRegister send -> read(id).ifPresent(account -> registrar.register(account, send.expiry()));
      case RegistrationAction.SendUnregister _ -> registrar.unregister(id);
      case RegistrationAction.WakeIn wake -> registration.wakeIn(id, wake.delay());
      case RegistrationAction.WakeWithin wake -> registration.wakeIn(id, spread(wake.most()));
      case RegistrationAction.StopTimer _ -> registration.stopTimer();
    }
  }

  /** A changed account registers again with what holds now. */
  private void follow(Owner owner) {
    if (owner.equals(Owner.PHONE)) {
      return;
    }
    AccountId id = new AccountId(owner.account());
    thread.post(() -> {
      Registration registration = registrations.get(id);
      boolean active = registration != null && !(registration.state instanceof RegistrationState.Off)
          && !(registration.state instanceof RegistrationState.Leaving);
      if (active) {
        read(id).ifPresent(account -> apply(id, new RegistrationInput.Register(account.expiry())));
      }
    });
  }

  private void tell(Account account, RegistrationState state) {
    Status status = switch (state) {
      case RegistrationState.Off _, RegistrationState.Leaving _ -> Status.OFF;
      case RegistrationState.Trying trying -> trying.wasOn() ? Status.REGISTERED : Status.REGISTERING;
      case RegistrationState.Lost _ -> Status.REGISTERING;
      case RegistrationState.On _ -> Status.REGISTERED;
      case RegistrationState.Failed _ -> Status.FAILED;
    };
    Optional<Problem> problem = state instanceof RegistrationState.Failed failed
        ? Optional.of(failed.problem()) : Optional.empty();
    AccountView view = new AccountView(account.id(), account.name(), account.addressOfRecord().uri(), status, problem);
    if (!view.equals(told.put(account.id(), view))) {
      events.publish(new AccountChanged(view, false));
    }
  }

  private void tellProblem(AccountId id, RegistrationState before, RegistrationState now) {
    boolean known = before instanceof RegistrationState.Trying trying && trying.failures() > 0;
    // The key store tells itself what it can not read.
    if (now instanceof RegistrationState.Failed failed && !known
        && failed.problem().code() != ProblemCode.SECRET_UNREADABLE) {
      events.publish(new ProblemRaised(failed.problem().about(id)));
    }
  }

  private Optional<Problem> check(Map<String, String> values) {
    Catalogue catalogue = settings.catalogue();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      Optional<Setting<?>> setting = catalogue.find(entry.getKey());
      if (setting.isEmpty() || setting.get().scope() != Scope.ACCOUNT) {
        return Optional.of(Problem.of(ProblemCode.SETTING_UNKNOWN, entry.getKey()));
      }
      if (setting.get().kind().read(entry.getValue()).isEmpty()) {
        return Optional.of(invalid(setting.get()));
      }
    }
    return List.<Setting<?>>of(AccountSettings.DOMAIN, AccountSettings.USER).stream()
        .filter(needed -> values.getOrDefault(needed.id(), "").isBlank()).findFirst().map(Accounts::invalid);
  }

  private static Problem invalid(Setting<?> setting) {
    return Problem.of(ProblemCode.SETTING_INVALID, setting.id(), setting.kind().allowed()).about(setting.id());
  }

  private Optional<Account> read(AccountId id) {
    return Account.read(id, settings);
  }

  private Duration spread(Duration most) {
    return Duration.ofMillis((long) (most.toMillis() * random.nextDouble(0.5, 1.0)));
  }

  /** State and timer of one account, on {@code call-control}. */
  private final class Registration {

    private RegistrationState state = new RegistrationState.Off();
    private Optional<Scheduler.Task> timer = Optional.empty();

    void wakeIn(AccountId id, Duration delay) {
      stopTimer();
      timer = Optional.of(scheduler.schedule(delay, () -> registration(id, new RegistrationInput.Wake())));
    }

    void stopTimer() {
      timer.ifPresent(Scheduler.Task::cancel);
      timer = Optional.empty();
    }
  }
}
