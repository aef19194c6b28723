package org.diapason.sip.guard;

import java.net.InetAddress;

/**
 * Port to whoever knows which sources may speak to us. What is not admitted is dropped without any answer, OPTIONS
 * included. Asked on network threads for every message: must be quick and thread-safe.
 */
public interface MessageAdmission {

  boolean admits(Arrival arrival);

  /** Whether a connection from there may be accepted at all. */
  boolean admitsConnection(InetAddress source);

  /** Notes that a request goes there, so that its responses are admitted. */
  default void asked(InetAddress target) { }

  /** Admits everybody: for a registrar role on loopback, and for tests. */
  static MessageAdmission everybody() {
    return new MessageAdmission() {
      @Override
      public boolean admits(Arrival arrival) {
        return true;
      }

      @Override
      public boolean admitsConnection(InetAddress source) {
        return true;
      }
    };
  }
}
