package org.diapason.sip.rig;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Secrets;
import org.diapason.core.setting.SettingsStore;

/** Settings and secrets of one phone in memory. */
final class MemoryStorage implements SettingsStore, Secrets {

  private final Map<Key, String> secrets = new ConcurrentHashMap<>();
  private volatile boolean locked;

  @Override
  public Map<Layer, Map<Key, String>> load() {
    return Map.of();
  }

  @Override
  public void save(Layer layer, Map<Key, String> values) {
    // Lives no longer than the test.
  }

  @Override
  public Optional<String> read(Key key) {
    return Optional.ofNullable(secrets.get(key)).filter(secret -> !locked);
  }

  /** From now on what is stored can not be read, as with another key. */
  void lock() {
    locked = true;
  }

  @Override
  public Optional<Problem> unreadable(Key key) {
    return locked ? Optional.of(Problem.of(ProblemCode.SECRET_UNREADABLE, "secrets", "another key")) : Optional.empty();
  }

  @Override
  public void write(Key key, String secret) {
    secrets.put(key, secret);
  }
}
