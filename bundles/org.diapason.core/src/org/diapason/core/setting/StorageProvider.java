package org.diapason.core.setting;

import java.nio.file.Path;
import org.diapason.core.event.Events;

/** Port: opens the state folder of a phone. */
public interface StorageProvider {

  /**
   * Opens, and makes the folder when it is missing.
   *
   * @param events where damage and failed writes are told
   */
  Storage open(Path state, Events events);
}
