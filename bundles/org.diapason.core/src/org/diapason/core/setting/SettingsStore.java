package org.diapason.core.setting;

import java.util.Map;

/** Port: keeps the written values of one phone. Called on any thread; {@link #save} must not lose the old file when it fails. */
public interface SettingsStore {

  /**
   * What was stored, all that could be read; never throws. Damage is told through the problem sink given to the adapter.
   */
  Map<Layer, Map<Key, String>> load();

  /** Replaces one layer as a whole, atomically: after a crash the old or the new one is there. Returns at once. */
  void save(Layer layer, Map<Key, String> values);
}
