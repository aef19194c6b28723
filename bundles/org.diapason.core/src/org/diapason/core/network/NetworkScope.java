package org.diapason.core.network;

/** Which network a phone may use. */
public enum NetworkScope {
  ALL,
  /** Nothing but 127.0.0.1 and ::1: demo and tests. */
  LOOPBACK
}
