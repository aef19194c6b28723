/**
 * Requests and responses in transactions: the thread that owns the state, sending with credentials and other targets,
 * receiving.
 */
package org.diapason.sip.transaction;
