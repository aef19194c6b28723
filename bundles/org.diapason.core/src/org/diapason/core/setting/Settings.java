package org.diapason.core.setting;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;

/**
 * The only holder of settings of one phone: layered values in written form, the strongest layer that has one wins. Thread-safe;
 * changes are stored at once and told as {@link SettingChanged}. Secrets are not held here, see {@link Secrets}.
 */
public final class Settings {

  private final Catalogue catalogue;
  private final SettingsStore store;
  private final Secrets secrets;
  private final Events events;
  private final Map<Layer, Map<Key, String>> layers = new EnumMap<>(Layer.class);

  public Settings(Catalogue catalogue, SettingsStore store, Secrets secrets, Events events) {
    this.catalogue = catalogue;
    this.store = store;
    this.secrets = secrets;
    this.events = events;
    Map<Layer, Map<Key, String>> stored = store.load();
    for (Layer layer : Layer.values()) {
      layers.put(layer, new HashMap<>(stored.getOrDefault(layer, Map.of())));
    }
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Value of a setting of the phone. */
  public <T> T get(Setting<T> setting) {
    return value(setting, Owner.PHONE).value();
  }

  public <T> T get(Setting<T> setting, Owner owner) {
    return value(setting, owner).value();
  }

  /** Value and origin. A stored text that is no longer allowed counts as absent. */
  public <T> Value<T> value(Setting<T> setting, Owner owner) {
    requireFit(setting, owner);
    if (setting.isSecret()) {
      throw new IllegalArgumentException(setting + " is a secret");
    }
    Key key = new Key(setting.id(), owner);
    for (Layer layer : Layer.values()) {
      Optional<T> found = written(layer, key).flatMap(setting.kind()::read);
      if (found.isPresent()) {
        return new Value<>(found.get(), layer);
      }
    }
    return new Value<>(fallback(setting.fallback(), owner), Layer.DEFAULT);
  }

  /** The secret at this place, or empty text. May block on the key store. */
  public String secret(Setting<String> setting, Owner owner) {
    requireFit(setting, owner);
    return secrets.read(new Key(setting.id(), owner)).orElse("");
  }

  /** Why the secret that was asked for last can not be read, although there is one. Never blocks. */
  public Optional<Problem> unreadable(Setting<String> setting, Owner owner) {
    requireFit(setting, owner);
    return secrets.unreadable(new Key(setting.id(), owner));
  }

  public <T> SetResult set(Setting<T> setting, Owner owner, T value) {
    return setWritten(setting, owner, setting.kind().write(value));
  }

  /** Sets by id and written form, as scripts do. */
  public SetResult set(String id, Owner owner, String text) {
    Optional<Setting<?>> setting = catalogue.find(id);
    if (setting.isEmpty() || !owner.fits(setting.get().scope())) {
      return new SetResult.Refused(Problem.of(ProblemCode.SETTING_UNKNOWN, id));
    }
    return setWritten(setting.get(), owner, text);
  }

  /** Takes the user's value back, so that the next layer holds again. */
  public void reset(Setting<?> setting, Owner owner) {
    change(Layer.USER, new Key(setting.id(), owner), null);
  }

  /** Forgets all that the user set for an account, secrets included. */
  public void forget(Owner owner) {
    for (Setting<?> setting : catalogue.all()) {
      if (owner.fits(setting.scope())) {
        Key key = new Key(setting.id(), owner);
        if (setting.isSecret()) {
          secrets.write(key, "");
        }
        change(Layer.USER, key, null);
      }
    }
  }

  /**
   * Puts a value into a provisioned layer.
   *
   * @param layer {@link Layer#LOCKED} or {@link Layer#PROVISIONED}
   */
  public SetResult provision(Layer layer, Key key, String text) {
    if (layer != Layer.LOCKED && layer != Layer.PROVISIONED) {
      throw new IllegalArgumentException("not a provisioned layer");
    }
    Optional<Setting<?>> setting = catalogue.find(key.id());
    if (setting.isEmpty()) {
      return new SetResult.Refused(Problem.of(ProblemCode.SETTING_UNKNOWN, key.id()));
    }
    return store(setting.get(), layer, key, text);
  }

  private SetResult setWritten(Setting<?> setting, Owner owner, String text) {
    requireFit(setting, owner);
    Key key = new Key(setting.id(), owner);
    if (written(Layer.LOCKED, key).isPresent()) {
      return new SetResult.Refused(Problem.of(ProblemCode.SETTING_LOCKED, setting.id()).about(key));
    }
    return store(setting, Layer.USER, key, text);
  }

  private SetResult store(Setting<?> setting, Layer layer, Key key, String text) {
    if (setting.kind().read(text).isEmpty()) {
      return new SetResult.Refused(
          Problem.of(ProblemCode.SETTING_INVALID, setting.id(), setting.kind().allowed()).about(key));
    }
    if (setting.isSecret()) {
      secrets.write(key, text);
      events.publish(new SettingChanged(key));
    } else {
      change(layer, key, text);
    }
    return new SetResult.Stored();
  }

  private void change(Layer layer, Key key, String text) {
    synchronized (layers) {
      Map<Key, String> values = layers.get(layer);
      String before = text == null ? values.remove(key) : values.put(key, text);
      if (Objects.equals(before, text)) {
        return;
      }
      store.save(layer, Map.copyOf(values));
    }
    events.publish(new SettingChanged(key));
  }

  private Optional<String> written(Layer layer, Key key) {
    synchronized (layers) {
      return Optional.ofNullable(layers.get(layer).get(key));
    }
  }

  private <T> T fallback(Default<T> fallback, Owner owner) {
    return switch (fallback) {
      case Default.Fixed<T> fixed -> fixed.value();
      case Default.Derived<?, T> derived -> derived(derived, owner);
    };
  }

  private <S, T> T derived(Default.Derived<S, T> derived, Owner owner) {
    return derived.from(get(derived.source(), owner));
  }

  private static void requireFit(Setting<?> setting, Owner owner) {
    if (!owner.fits(setting.scope())) {
      throw new IllegalArgumentException(setting + " does not belong to " + owner);
    }
  }
}
