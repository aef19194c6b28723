/** The SIP side of one phone. */
package org.diapason.sip.phone;
