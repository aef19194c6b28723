package org.diapason.desktop.hotkey;

import org.diapason.core.desktop.HoldResult;

/** Whether the keys of the desktop can be had at all. */
public sealed interface Opening {

  record Opened(NativeKeys keys) implements Opening {
  }

  record Failed(HoldResult.Obstacle obstacle) implements Opening {
  }
}
