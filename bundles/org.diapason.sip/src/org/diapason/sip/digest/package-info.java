/** Digest authentication (RFC 3261 §22, RFC 7616, RFC 8760), both roles. Knows no socket and no account. */
package org.diapason.sip.digest;
