package org.diapason.core.desktop;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diapason.core.event.Events;
import org.diapason.core.setting.SettingChanged;
import org.diapason.core.setting.Settings;

/**
 * Keeps the keys of the desktop as the settings say, and does what is pressed. Safe from any thread. Where the desktop does not
 * give a key, {@link #pressedHere} makes it work in the windows.
 */
public final class HotKeyDesk implements HotKeys.Listener, AutoCloseable {

  private final Settings settings;
  private final Events events;
  private final Optional<HotKeys> keys;
  private final Predicate<HotKeyAction> act;
  private Map<KeyStroke, HoldResult> results = Map.of();
  private Optional<Consumer<KeyStroke>> chooser = Optional.empty();
  private Optional<Events.Subscription> subscription = Optional.empty();

  /**
   * Does nothing before {@link #start}.
   *
   * @param provider the desktop's keys, if that part is installed
   * @param act does it and answers whether it could; called on a thread of the desktop's or of the windows, and must return at once
   */
  public HotKeyDesk(Settings settings, Events events, Optional<HotKeysProvider> provider, Predicate<HotKeyAction> act) {
    this.settings = settings;
    this.events = events;
    this.act = act;
    keys = provider.map(one -> one.open(this));
  }

  /** Follows the settings from now on. */
  public synchronized void start() {
    subscription = Optional.of(events.subscribe(SettingChanged.class, change -> {
      if (HotKeyAction.settings().stream().anyMatch(setting -> setting.id().equals(change.key().id()))) {
        hold();
      }
    }));
    hold();
  }

  /** From now on keys do nothing but say which they are, on any thread: somebody is choosing some. */
  public synchronized void choose(Consumer<KeyStroke> taker) {
    chooser = Optional.of(taker);
  }

  /** Keys do again what they stand for. */
  public synchronized void endChoice() {
    chooser = Optional.empty();
  }

  /** What became of the keys of an action; empty while that is not known or none are chosen. */
  public synchronized Optional<HoldResult> result(HotKeyAction action) {
    return settings.get(action.setting()).map(results::get);
  }

  /**
   * A key was pressed in a window of this program.
   *
   * @return whether it is one of those that were chosen and the desktop does not give
   */
  public boolean pressedHere(KeyStroke stroke) {
    boolean ours;
    synchronized (this) {
      ours = chooser.isEmpty() && !(results.get(stroke) instanceof HoldResult.Held) && !actions(stroke).isEmpty();
    }
    if (ours) {
      pressed(stroke);
    }
    return ours;
  }

  @Override
  public void held(Map<KeyStroke, HoldResult> told) {
    Map<HotKeyAction, HoldResult> byAction = new EnumMap<>(HotKeyAction.class);
    synchronized (this) {
      results = Map.copyOf(told);
      EnumSet.allOf(HotKeyAction.class).forEach(action -> result(action).ifPresent(result -> byAction.put(action, result)));
    }
    events.publish(new HotKeysChanged(byAction));
  }

  @Override
  public void pressed(KeyStroke stroke) {
    chooser().ifPresentOrElse(taker -> taker.accept(stroke), () -> actions(stroke).stream().filter(act).findFirst());
  }

  @Override
  public void close() {
    subscription.ifPresent(Events.Subscription::close);
    keys.ifPresent(HotKeys::close);
  }

  private void hold() {
    Set<KeyStroke> wanted;
    synchronized (this) { // what is asked for last must be what is wanted last
      wanted = chosen();
      keys.ifPresent(desktop -> desktop.hold(wanted));
    }
    if (keys.isEmpty()) {
      held(without(wanted));
    }
  }

  private synchronized Optional<Consumer<KeyStroke>> chooser() {
    return chooser;
  }

  private Set<KeyStroke> chosen() {
    return Arrays.stream(HotKeyAction.values()).flatMap(action -> settings.get(action.setting()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<KeyStroke, HoldResult> without(Set<KeyStroke> wanted) {
    Map<KeyStroke, HoldResult> all = new LinkedHashMap<>();
    wanted.forEach(stroke -> all.put(stroke, new HoldResult.Impossible(HoldResult.Obstacle.NOT_BUILT)));
    return all;
  }

  private List<HotKeyAction> actions(KeyStroke stroke) {
    return Arrays.stream(HotKeyAction.values())
        .filter(action -> settings.get(action.setting()).equals(Optional.of(stroke))).toList();
  }
}
