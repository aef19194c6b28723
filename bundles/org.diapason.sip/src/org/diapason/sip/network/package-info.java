/** The sockets under the SIP library: limits, framing and sources before its parser, timeouts, TLS after RFC 5922. */
package org.diapason.sip.network;
