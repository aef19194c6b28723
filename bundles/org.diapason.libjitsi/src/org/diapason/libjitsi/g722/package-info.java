/**
 * ITU-T G.722 (64 kbit/s, 7 kHz audio in two ADPCM sub-bands), written from the Recommendation. The names of blocks in
 * comments are those of its section 6.
 */
package org.diapason.libjitsi.g722;
