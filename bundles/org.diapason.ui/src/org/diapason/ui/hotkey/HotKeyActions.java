package org.diapason.ui.hotkey;

import org.diapason.core.conference.Hook;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.ui.event.EventBridge;

/** Does what a key stands for. */
public final class HotKeyActions {

  private final Hook hook;
  private final EventBridge bridge;

  public HotKeyActions(Hook hook, EventBridge bridge) {
    this.hook = hook;
    this.bridge = bridge;
  }

  /** Does it, on any thread; false when it can not be done now. */
  public boolean act(HotKeyAction action) {
    return switch (action) {
      case ANSWER -> hook.answer().isEmpty();
      case HANG_UP -> hook.hangUp().isEmpty();
      case MUTE -> hook.toggleMute().isEmpty();
      case DIAL_CLIPBOARD -> {
        bridge.pressed(action);
        yield true;
      }
    };
  }
}
