package org.diapason.demo.pbx;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.call.ExtensionText;

/** Texts that robots get. They do not read, but whoever has got one says thank you when it talks next. Thread-safe. */
final class Letters {

  private final Set<Extension> grateful = ConcurrentHashMap.newKeySet();

  /** Whether there is somebody who takes it. */
  boolean take(ExtensionText text) {
    return Extension.of(text.extension()).map(extension -> {
      grateful.add(extension);
      return true;
    }).orElse(false);
  }

  /** Whether thanks are due, which then are said. */
  boolean thanks(Extension extension) {
    return grateful.remove(extension);
  }
}
