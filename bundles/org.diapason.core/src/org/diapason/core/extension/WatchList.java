package org.diapason.core.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.account.Account;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Accounts;
import org.diapason.core.address.Address;
import org.diapason.core.address.Dialled;
import org.diapason.core.event.Events;
import org.diapason.core.setting.SettingChanged;
import org.diapason.core.setting.Settings;
import org.diapason.core.watch.Subscriptions;
import org.diapason.core.watch.Watch;
import org.diapason.core.watch.WatchEvent;

/** Keeps a watch on every extension that the accounts want watched. News come on the adapter's thread; any thread may ask. */
final class WatchList {

  /** Settings that say what is watched. */
  private static final Set<String> DECIDING = Set.of(AccountSettings.BLF.id(), AccountSettings.WATCHED.id(),
      AccountSettings.DOMAIN.id(), AccountSettings.USER.id(), AccountSettings.ORDER.id());

  private final Settings settings;
  private final Accounts accounts;
  private final Events events;
  /** Guarded by itself. */
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private Subscriptions subscriptions;

  record Key(AccountId account, Address address) {
  }

  private static final class Entry {
    private Watched now;
    private Watch watch;

    Entry(Watched now) {
      this.now = now;
    }
  }

  WatchList(Settings settings, Accounts accounts, Events events) {
    this.settings = settings;
    this.accounts = accounts;
    this.events = events;
  }

  /** From now on it follows the settings. */
  void start(Subscriptions port) {
    subscriptions = port;
    events.subscribe(SettingChanged.class, changed -> {
      if (DECIDING.contains(changed.key().id())) {
        refresh();
      }
    });
    refresh();
  }

  /** In the order of the accounts and of their lists. */
  List<Watched> list() {
    synchronized (entries) {
      List<Key> order = new ArrayList<>(wanted().keySet());
      return order.stream().map(entries::get).filter(java.util.Objects::nonNull).map(entry -> entry.now).toList();
    }
  }

  Optional<Watched> find(AccountId account, Address address) {
    synchronized (entries) {
      return Optional.ofNullable(entries.get(new Key(account, address))).map(entry -> entry.now);
    }
  }

  private void refresh() {
    synchronized (entries) {
      Map<Key, String> wanted = wanted();
      for (Key gone : List.copyOf(entries.keySet())) {
        if (!wanted.containsKey(gone)) {
          Entry entry = entries.remove(gone);
          entry.watch.close();
          events.publish(new ExtensionChanged(entry.now.view(), true));
        }
      }
      wanted.forEach((key, number) -> {
        if (!entries.containsKey(key)) {
          open(key, number);
        }
      });
    }
  }

  private void open(Key key, String number) {
    accounts.find(Optional.of(key.account())).ifPresent(account -> {
      Entry entry = new Entry(Watched.fresh(key.account(), number, key.address()));
      entries.put(key, entry);
      entry.watch = subscriptions.watch(account, key.address(), news -> told(key, entry, news));
      events.publish(new ExtensionChanged(entry.now.view(), false));
    });
  }

  private void told(Key key, Entry entry, WatchEvent news) {
    synchronized (entries) {
      Watched before = entry.now;
      entry.now = before.after(news);
      if (entries.get(key) == entry && !entry.now.view().equals(before.view())) {
        events.publish(new ExtensionChanged(entry.now.view(), false));
      }
    }
  }

  private Map<Key, String> wanted() {
    Map<Key, String> wanted = new LinkedHashMap<>();
    for (AccountId id : new LinkedHashSet<>(accounts.ids())) {
      if (settings.get(AccountSettings.BLF, id.owner())) {
        accounts.find(Optional.of(id)).ifPresent(account -> add(account, wanted));
      }
    }
    return wanted;
  }

  private void add(Account account, Map<Key, String> wanted) {
    for (String number : settings.get(AccountSettings.WATCHED, account.id().owner())) {
      Dialled.read(number, account.domain().toString())
          .ifPresent(address -> wanted.putIfAbsent(new Key(account.id(), address), number));
    }
  }
}
