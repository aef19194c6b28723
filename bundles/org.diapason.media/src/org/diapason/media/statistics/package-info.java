/** Figures of a call's packets after RFC 3550: loss, jitter, round trip, bit rate, level. */
package org.diapason.media.statistics;
