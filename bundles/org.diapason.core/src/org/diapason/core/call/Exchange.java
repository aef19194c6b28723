package org.diapason.core.call;

import java.security.cert.X509Certificate;
import org.diapason.core.account.Transport;

/**
 * Port: the other side of SIP, a registrar with digest and the calls from and to its users, on loopback only. Whoever is no
 * user is an extension. Users call any extension, and extensions call each other: the call arrives as {@link IncomingCall}
 * whose {@code account} is the extension (the exchange's own for a name that can not be an account's), for the listener to
 * refuse or take. {@link #route} with the account of an extension calls as that extension: a user at the registered contact,
 * any other extension through the exchange. Who dials {@code **} and an extension takes the call that rings there.
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
