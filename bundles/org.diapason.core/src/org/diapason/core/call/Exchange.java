package org.diapason.core.call;

import java.security.cert.X509Certificate;
import org.diapason.core.account.Transport;

/**
 * Port: the other side of SIP, a registrar with digest and the calls from and to its users, on loopback only. Users call any
 * extension: the call arrives as {@link IncomingCall} whose {@code to} names it. {@link #route} with the exchange's own account
 * leads to a user's registered contact.
 */
public interface Exchange extends CallSignalling, AutoCloseable {

  /** Port that it listens on at 127.0.0.1. */
  int port(Transport transport);

  /**
   * What it shows over TLS, for its own domain and for 127.0.0.1. Made with a key of its own for each exchange, and signed by
   * that key: nobody trusts it who has not been given it.
   */
  X509Certificate certificate();

  /** Whether this user is registered now. */
  boolean isRegistered(String user);

  @Override
  void close();
}
