/** Subscriptions to what a server tells of others (RFC 6665), and their documents. */
package org.diapason.sip.subscription;
