package org.diapason.core.setting;

/** Port: what one phone keeps in its state folder. */
public interface Storage extends AutoCloseable {

  SettingsStore settings();

  Secrets secrets();

  /** Writes what is still in work; waits for it at most two seconds. */
  @Override
  void close();
}
