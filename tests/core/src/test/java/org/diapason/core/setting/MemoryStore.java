package org.diapason.core.setting;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps settings and secrets of one test in memory. */
public final class MemoryStore implements SettingsStore, Secrets {

  public final Map<Layer, Map<Key, String>> layers = new EnumMap<>(Layer.class);
  public final Map<Key, String> secrets = new HashMap<>();

  @Override
  public Map<Layer, Map<Key, String>> load() {
    return layers;
  }

  @Override
  public void save(Layer layer, Map<Key, String> values) {
    layers.put(layer, values);
  }

  @Override
  public Optional<String> read(Key key) {
    return Optional.ofNullable(secrets.get(key));
  }

  @Override
  public void write(Key key, String secret) {
    if (secret.isEmpty()) {
      secrets.remove(key);
    } else {
      secrets.put(key, secret);
    }
  }
}
