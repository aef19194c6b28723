package org.diapason.storage;

import java.nio.file.Path;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Storage;
import org.diapason.core.setting.StorageProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps a phone in files of its state folder: {@code settings.json}, {@code secrets} and {@code secrets.key}. A
 * folder that cannot be written is no obstacle: the phone runs and tells that it does not remember.
 */
@Component
public final class FileStorageProvider implements StorageProvider {

  @Override
  public Storage open(Path state, Events events) {
    return new FileStorage(state, systemProtects(), events);
  }

  /**
   * Windows (data protection) and macOS (keychain) protect without a question. The secret service of Linux desktops
   * needs a session bus, may open a dialog, and is missing where the phone runs without a display.
   */
  private static boolean systemProtects() {
    String system = System.getProperty("os.name");
    return system.startsWith("Windows") || system.startsWith("Mac");
  }
}
