/** What stands between the wire and the SIP library's parser: bounds, framing, sources, budgets. Opens no socket. */
package org.diapason.sip.guard;
