package org.diapason.core.account;

/** How SIP travels to the registrar. */
public enum Transport {
  UDP, TCP, TLS;

  /** Whether a connection carries it. */
  public boolean connected() {
    return this != UDP;
  }

  /** Port of RFC 3261 §19.1.2 when none is given. */
  public int defaultPort() {
    return this == TLS ? 5061 : 5060;
  }
}
