package org.diapason.ui.widget;

/** Whether a person can be reached. Each has its own sign, told apart without colour. */
public enum Presence {
  /** Filled dot. */
  ONLINE,
  /** Half dot. */
  AWAY,
  /** Crossed dot: on the phone or not to be disturbed. */
  BUSY,
  /** A dot with a ring around it: the phone rings. */
  RINGING,
  /** Hollow dot. */
  OFFLINE
}
