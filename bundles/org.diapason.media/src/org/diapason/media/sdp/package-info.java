/**
 * The Session Description Protocol (RFC 8866): records, a bounded parser that never throws on bad input, and a
 * deterministic writer. Depends on the Java platform only.
 */
package org.diapason.media.sdp;
