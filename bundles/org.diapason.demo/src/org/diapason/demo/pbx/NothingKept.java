package org.diapason.demo.pbx;

import java.util.Map;
import java.util.Optional;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Secrets;
import org.diapason.core.setting.SettingsStore;

/** The demo PBX has default settings and forgets them. */
final class NothingKept implements SettingsStore, Secrets {

  @Override
  public Map<Layer, Map<Key, String>> load() {
    return Map.of();
  }

  @Override
  public void save(Layer layer, Map<Key, String> values) {
    // Its settings live as long as the process
  }

  @Override
  public Optional<String> read(Key key) {
    return Optional.empty();
  }

  @Override
  public void write(Key key, String secret) {
    throw new UnsupportedOperationException("the demo PBX keeps no secrets");
  }
}
