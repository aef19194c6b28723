/** The last messages of each call, without what is nobody's business. Knows no socket and no transaction. */
package org.diapason.sip.trace;
