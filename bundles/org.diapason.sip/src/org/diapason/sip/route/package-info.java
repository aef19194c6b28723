/** Where a request goes: RFC 3263 targets in order, which of them are bad, and the UDP size switch. Knows no socket. */
package org.diapason.sip.route;
