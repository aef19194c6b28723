/** Documents in bodies, from servers that may mean no good. */
package org.diapason.sip.xml;
