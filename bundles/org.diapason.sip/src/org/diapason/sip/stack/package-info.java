/**
 * The SIP library, embedded: built without its factory and its loggers, on our sockets, parser guard, timers and
 * routes. What is above this package speaks to {@link org.diapason.sip.stack.SipNode} only.
 */
package org.diapason.sip.stack;
