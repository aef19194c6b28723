package org.diapason.core.desktop;

/** Port: the way to the keys of the desktop. */
public interface HotKeysProvider {

  /** Costs nothing before the first key is asked for. */
  HotKeys open(HotKeys.Listener listener);
}
