package org.diapason.log;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Takes the console away from java.util.logging, before the first bundle has something to say. It must not touch slf4j, which is
 * bound for good by its first use and has no provider yet: {@link RotatingLog} leads these records on as soon as it has.
 */
@Component(immediate = true, service = QuietConsole.class)
public final class QuietConsole {

  @Activate
  void begin() {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
  }
}
