package org.diapason.sip.transaction;

/**
 * What a TLS peer must prove.
 *
 * @param domain that it must serve (RFC 5922): the account's, not the name that SRV led to
 * @param certificateFile leads to the only certificates that are trusted for it, empty for those of the system
 */
public record Trust(String domain, String certificateFile) {

  /** Where no TLS peer is connected to. */
  public static final Trust NONE = new Trust("", "");
}
