package org.diapason.desktop;

import org.diapason.core.desktop.HoldResult.Obstacle;
import org.diapason.core.desktop.HotKeys;
import org.diapason.core.desktop.HotKeysProvider;
import org.diapason.desktop.hotkey.HotKeyThread;
import org.diapason.desktop.hotkey.Opening;
import org.diapason.desktop.windows.WindowsKeys;
import org.diapason.desktop.x11.XcbKeys;
import org.osgi.service.component.annotations.Component;

/** The keys of whichever operating system this is: releng/decisions/0037-hot-keys.md. */
@Component
public final class SystemHotKeys implements HotKeysProvider {

  @Override
  public HotKeys open(HotKeys.Listener listener) {
    return new HotKeyThread(SystemHotKeys::open, listener);
  }

  private static Opening open() {
    String system = System.getProperty("os.name");
    if (system.startsWith("Windows")) {
      return WindowsKeys.open();
    }
    return system.startsWith("Mac") ? new Opening.Failed(Obstacle.NOT_BUILT) : XcbKeys.open();
  }
}
