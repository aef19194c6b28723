/** Key presses as an application asks for them (RFC 4730): its patterns, and what matches them. Pure. */
package org.diapason.sip.kpml;
