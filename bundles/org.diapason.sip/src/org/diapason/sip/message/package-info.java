/** Reading and writing of the parts of SIP messages. Knows no socket, no transaction and no state. */
package org.diapason.sip.message;
