/** The identities that requests are made with: addresses, contact, credentials, way. */
package org.diapason.sip.line;
