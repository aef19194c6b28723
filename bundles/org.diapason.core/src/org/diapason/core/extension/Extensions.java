package org.diapason.core.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Accounts;
import org.diapason.core.address.Address;
import org.diapason.core.address.Dialled;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.Introduction;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.core.watch.Subscriptions;

/**
 * The extensions that are watched (RFC 4235), and what can be done with calls that are at others: picked up, parked, retrieved.
 * Any thread; returns at once; what an extension does is told as {@link ExtensionChanged}.
 */
public final class Extensions {

  private final Settings settings;
  private final Accounts accounts;
  private final Calls calls;
  private final WatchList list;
  private final Pickups pickups;

  /** Makes them; {@link #start} begins to watch. */
  public Extensions(Settings settings, Accounts accounts, Calls calls, Events events) {
    this.settings = settings;
    this.accounts = accounts;
    this.calls = calls;
    list = new WatchList(settings, accounts, events);
    pickups = new Pickups(calls, list, events, () -> settings.get(ExtensionSettings.PICKUP_CODE));
  }

  /** Watches, and follows the settings from now on. Once only. */
  public void start(Subscriptions subscriptions) {
    list.start(subscriptions);
  }

  /** What is watched, in the order of the accounts and of their lists. */
  public List<ExtensionView> list() {
    return list.list().stream().map(Watched::view).toList();
  }

  /**
   * Watches an extension from now on, after a restart too. Switches {@code account.blf} on.
   *
   * @param account empty for the default account
   * @return why not
   */
  public Optional<Problem> watch(Optional<AccountId> account, String typed) {
    Optional<Account> found = accounts.find(account);
    if (found.isEmpty()) {
      return Optional.of(missing(account));
    }
    Owner owner = found.get().id().owner();
    Optional<String> number = number(found.get(), typed);
    if (number.isEmpty()) {
      return Optional.of(Problem.of(ProblemCode.NUMBER_INVALID, typed));
    }
    Optional<Problem> off = settings.get(AccountSettings.BLF, owner) ? Optional.empty()
        : refused(settings.set(AccountSettings.BLF, owner, true));
    return off.isPresent() ? off : change(owner, number.get(), true);
  }

  /** Watches an extension no longer. */
  public Optional<Problem> unwatch(AccountId account, String number) {
    return change(account.owner(), number, false);
  }

  /**
   * Takes the call that rings at an extension: in place of it when the PBX has told which call that is, else by the PBX's code.
   *
   * @param account empty for the default account
   */
  public DialResult pickUp(Optional<AccountId> account, String typed) {
    Optional<Account> found = accounts.find(account);
    if (found.isEmpty()) {
      return new DialResult.Refused(missing(account));
    }
    return Dialled.read(typed, found.get().domain().toString()).map(address -> pickups.take(found.get(), address))
        .orElseGet(() -> new DialResult.Refused(Problem.of(ProblemCode.NUMBER_INVALID, typed)));
  }

  /** Whether a call only takes one that rings or is parked elsewhere. */
  public boolean isPickup(CallView call) {
    String user = call.called().user();
    return pickups.isOne(call.id()) || code(ExtensionSettings.PICKUP_CODE).filter(user::startsWith).isPresent()
        || code(ExtensionSettings.RETRIEVE_CODE).filter(user::startsWith).isPresent();
  }

  /** Whether the PBX has a place to park calls at. */
  public boolean canPark() {
    return !settings.get(ExtensionSettings.PARK_CODE).isEmpty();
  }

  /** Transfers the far side of an answered call to where the PBX parks. */
  public Optional<Problem> park(CallId call) {
    return code(ExtensionSettings.PARK_CODE).map(code -> calls.transfer(call, code))
        .orElseGet(() -> Optional.of(missing(ExtensionSettings.PARK_CODE)));
  }

  /**
   * Takes a parked call back.
   *
   * @param account empty for the default account
   * @param place of parking as the PBX names it, may be empty
   */
  public DialResult retrieve(Optional<AccountId> account, String place) {
    return code(ExtensionSettings.RETRIEVE_CODE).map(code -> calls.dial(account, code + place.strip()))
        .orElseGet(() -> new DialResult.Refused(missing(ExtensionSettings.RETRIEVE_CODE)));
  }

  /** What has far sides answer calls of this account by themselves, if the PBX has such a thing. */
  public Optional<String> intercomPrefix(AccountId account) {
    return Optional.of(settings.get(ExtensionSettings.ACCOUNT_INTERCOM_PREFIX, account.owner()))
        .filter(prefix -> !prefix.isEmpty()).or(() -> code(ExtensionSettings.INTERCOM_PREFIX));
  }

  /**
   * Calls somebody whose telephone shall answer by itself, by the PBX's prefix.
   *
   * @param account empty for the default account
   */
  public DialResult intercom(Optional<AccountId> account, String typed) {
    Optional<Account> found = accounts.find(account);
    if (found.isEmpty()) {
      return new DialResult.Refused(missing(account));
    }
    Optional<Address> to = Dialled.read(typed, found.get().domain().toString()).filter(address -> !address.user().isEmpty());
    if (to.isEmpty()) {
      return new DialResult.Refused(Problem.of(ProblemCode.NUMBER_INVALID, typed));
    }
    return intercomPrefix(found.get().id())
        .map(prefix -> calls.dial(Optional.of(found.get().id()), to.get().withUser(prefix + to.get().user()), Introduction.NONE))
        .orElseGet(() -> new DialResult.Refused(missing(ExtensionSettings.INTERCOM_PREFIX)));
  }

  private Optional<String> code(Setting<String> setting) {
    return Optional.of(settings.get(setting)).filter(code -> !code.isEmpty());
  }

  /** As the list keeps it: what belongs to the account's domain without that. */
  private static Optional<String> number(Account account, String typed) {
    Optional<Address> address = Dialled.read(typed, account.domain().toString()).filter(to -> !to.user().isEmpty());
    return address.map(to -> to.host().equalsIgnoreCase(account.domain().host()) ? to.user() : to.uri())
        .filter(number -> number.indexOf(',') < 0);
  }

  private Optional<Problem> change(Owner owner, String number, boolean wanted) {
    List<String> numbers = new ArrayList<>(settings.get(AccountSettings.WATCHED, owner));
    boolean changed = wanted ? !numbers.contains(number) && numbers.add(number) : numbers.remove(number);
    return changed ? refused(settings.set(AccountSettings.WATCHED, owner, numbers)) : Optional.empty();
  }

  private static Optional<Problem> refused(SetResult result) {
    return switch (result) {
      case SetResult.Stored _ -> Optional.empty();
      case SetResult.Refused refused -> Optional.of(refused.problem());
    };
  }

  private static Problem missing(Optional<AccountId> account) {
    return account.map(id -> Problem.of(ProblemCode.ACCOUNT_UNKNOWN, id))
        .orElseGet(() -> Problem.of(ProblemCode.ACCOUNT_NONE));
  }

  private static Problem missing(Setting<String> setting) {
    return Problem.of(ProblemCode.CODE_MISSING, setting.id());
  }
}
