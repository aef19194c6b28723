package org.diapason.storage;

import org.diapason.core.setting.Secrets;
import org.diapason.core.setting.SettingsStore;
import org.diapason.core.setting.Storage;

/** The state folder of one phone. */
final class FileStorage implements Storage {

  private final FileSettings settings;
  private final Secrets secrets;

  FileStorage(FileSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
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
