package org.diapason.ui.event;

/** Topics of the e4 event broker; the data of each is the core event of that name. */
public final class Topics {

  /** Data: {@link org.diapason.core.account.AccountChanged}. */
  public static final String ACCOUNT_CHANGED = "org/diapason/account/CHANGED";
  /** Data: {@link org.diapason.core.call.CallChanged}. */
  public static final String CALL_CHANGED = "org/diapason/call/CHANGED";
  /** Data: {@link org.diapason.core.conference.ConferenceChanged}. */
  public static final String CONFERENCE_CHANGED = "org/diapason/conference/CHANGED";
  /** Data: {@link org.diapason.core.problem.ProblemRaised}. */
  public static final String PROBLEM_RAISED = "org/diapason/problem/RAISED";
  /** Data: {@link org.diapason.core.media.DevicesChanged}. */
  public static final String DEVICES_CHANGED = "org/diapason/devices/CHANGED";
  /** Data: {@link org.diapason.core.setting.SettingChanged}. */
  public static final String SETTING_CHANGED = "org/diapason/setting/CHANGED";
  /** Data: {@link org.diapason.core.presence.OwnStatusChanged}. */
  public static final String OWN_STATUS_CHANGED = "org/diapason/ownStatus/CHANGED";
  /** A start of the program asks for something. Data: {@link org.diapason.ui.launch.Launch}. */
  public static final String LAUNCH_REQUESTED = "org/diapason/launch/REQUESTED";
  /** What became of the keys that were chosen. Data: {@link org.diapason.core.desktop.HotKeysChanged}. */
  public static final String HOT_KEYS_CHANGED = "org/diapason/hotKeys/CHANGED";
  /** A key asks for something of the main window. Data: {@link org.diapason.core.desktop.HotKeyAction}. */
  public static final String HOT_KEY_PRESSED = "org/diapason/hotKeys/PRESSED";
  /** Text was dropped into the call window while there is no call. Data: the text. */
  public static final String TEXT_DROPPED = "org/diapason/text/DROPPED";
  /** Data: {@link org.diapason.core.extension.ExtensionChanged}. */
  public static final String EXTENSION_CHANGED = "org/diapason/extension/CHANGED";
  /** Data: {@link org.diapason.core.extension.CallbackChanged}. */
  public static final String CALLBACK_CHANGED = "org/diapason/callback/CHANGED";
  /** The calls shown are others now, or another one is on the stage. Data: {@link org.diapason.ui.call.CallBoard}. */
  public static final String BOARD_CHANGED = "org/diapason/board/CHANGED";

  private Topics() {
  }
}
