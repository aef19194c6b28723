package org.diapason.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Secrets;
import org.diapason.core.setting.SettingsStore;

/** Keeps nothing. */
final class MemoryStore implements SettingsStore, Secrets {
  @Override
  public Map<Layer, Map<Key, String>> load() {
    return new HashMap<>();
  }

  @Override
  public void save(Layer layer, Map<Key, String> values) {
    // forgotten
  }

  @Override
  public Optional<String> read(Key key) {
    return Optional.empty();
  }

  @Override
  public void write(Key key, String secret) {
    // forgotten
  }
}
