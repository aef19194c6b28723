package org.diapason.sip.network;

import org.diapason.sip.route.Target;

/** Told what happens on the wire below SIP messages. Called on network threads: hop at once. */
public interface NetworkObserver {

  /** A peer answered our keep-alive: CR LF over a connection (RFC 5626 §4.4.1), or any CR LF over UDP. */
  void pong(Target peer);

  /** A connection that had been open is closed, by whomever. */
  void closed(Target peer);

  /** A TLS peer could not prove that it serves the domain. */
  void refused(TlsRefusal refusal);

  /**
   * A whole message that was let in, or is about to be sent.
   *
   * @param sent by us
   * @param bytes holds the message from 0 to {@code length}, until this returns
   */
  default void passed(Target peer, boolean sent, byte[] bytes, int length) {
    // Not everybody keeps messages.
  }
}
