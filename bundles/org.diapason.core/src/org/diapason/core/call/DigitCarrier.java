package org.diapason.core.call;

/** How a digit travels in signalling. */
public enum DigitCarrier {
  /** INFO with {@code application/dtmf-relay}. */
  INFO_RELAY,
  /** INFO with {@code application/dtmf}. */
  INFO_DTMF,
  /** NOTIFY to whoever has subscribed to key presses (RFC 4730). */
  KPML
}
