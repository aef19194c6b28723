/** The other side of SIP: a registrar with its users, and the calls from and to them. On loopback only. */
package org.diapason.sip.exchange;
