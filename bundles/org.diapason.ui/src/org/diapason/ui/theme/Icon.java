package org.diapason.ui.theme;

import java.util.Locale;

/** The icons; each is a file of the same name in {@code icons/}, 20 × 20, one colour. */
public enum Icon {
  BACKSPACE(true), CALL_IN(true), CALL_MISSED(true), CALL_OUT(true), CHAT(true), CHECK, CHEVRON_DOWN,
  CHEVRON_LEFT(true), CHEVRON_RIGHT(true), CHEVRON_UP, CIRCLE, CLOSE, CONTACTS, CROSS, DASH, ECHO(true), EDIT, ERROR,
  EYE, HEADSET, HISTORY, INFO, KEYPAD, LOCK, MIC, MIC_OFF, MORE, MUSIC, PAUSE, PHONE, PHONE_DOWN, PHONE_IN, PLAY,
  PLUS, RECORD, REFRESH, SEARCH, SEND(true), SETTINGS, SPEAKER(true), SPEAKER_OFF(true), STAR, STAR_FILLED,
  STATISTICS, TRANSFER, TRASH, USER, VOICEMAIL, WARNING;

  private final boolean directional;

  Icon() {
    this(false);
  }

  Icon(boolean directional) {
    this.directional = directional;
  }

  /** Whether the icon points along the line of reading, so that it is turned where that runs right to left. */
  boolean isDirectional() {
    return directional;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
  }
}
