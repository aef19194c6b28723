package org.diapason.sip.route;

/**
 * A NAPTR record (RFC 3403).
 *
 * @param service {@code SIP+D2U}, {@code SIP+D2T} or {@code SIPS+D2T} (RFC 3263 §4.1)
 * @param replacement name to ask SRV for, without the final dot
 */
public record Naptr(int order, int preference, String flags, String service, String replacement) { }
