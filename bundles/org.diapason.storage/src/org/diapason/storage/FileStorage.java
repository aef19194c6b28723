package org.diapason.storage;

import java.nio.file.Path;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Secrets;
import org.diapason.core.setting.SettingsStore;
import org.diapason.core.setting.Storage;

/** The state folder of one phone. */
final class FileStorage implements Storage {

  private final FileSettings settings;
  private final Secrets secrets;

  /**
   * Reads and writes nothing yet.
   *
   * @param systemFirst whether the operating system's protection of secrets is used where it answers
   */
  FileStorage(Path state, boolean systemFirst, Events events) {
    settings = new FileSettings(new AtomicFile(state.resolve("settings.json")), events);
    MasterKey key = new MasterKey(new AtomicFile(state.resolve("secrets.key")));
    secrets = new FileSecrets(new AtomicFile(state.resolve("secrets")), key, systemFirst, events);
  }

  @Override
  public SettingsStore settings() {
    return settings;
  }

  @Override
  public Secrets secrets() {
    return secrets;
  }

  /** Secrets are on the disk as soon as they are written; only the settings may still be in work. */
  @Override
  public void close() {
    settings.close();
  }
}
