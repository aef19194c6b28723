package org.diapason.core.desktop;

import java.util.Map;
import org.diapason.core.event.Event;

/**
 * What became of the keys that were chosen.
 *
 * @param results of each that was chosen
 */
public record HotKeysChanged(Map<HotKeyAction, HoldResult> results) implements Event {

  public HotKeysChanged {
    results = Map.copyOf(results);
  }
}
