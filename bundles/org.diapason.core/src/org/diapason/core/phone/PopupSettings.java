package org.diapason.core.phone;

import java.time.Duration;
import java.util.List;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings of what pops up in a corner of the screen, and of how a call calls attention. */
public final class PopupSettings {

  /** Whether a call that comes in pops up. */
  public static final Setting<Boolean> CALL = Setting.phone("popup.call", Kind.bool(), true);

  /** How long a pop-up stays by itself. */
  public static final Setting<Duration> SECONDS = Setting.phone("popup.seconds", Kind.seconds(3, 600), Duration.ofSeconds(15));

  /** Whether it pops up only while no window of ours has the keyboard. */
  public static final Setting<Boolean> ONLY_IN_BACKGROUND = Setting.phone("popup.onlyInBackground", Kind.bool(), true);

  /** Whether a call that comes in brings the window before all others. */
  public static final Setting<Boolean> ACTIVATE_ON_CALL = Setting.phone("ui.activateOnCall", Kind.bool(), false);

  private PopupSettings() {
  }

  public static List<Setting<?>> all() {
    return List.of(CALL, SECONDS, ONLY_IN_BACKGROUND, ACTIVATE_ON_CALL);
  }
}
