/** RTP packets, ports and telephone events, without any library. */
package org.diapason.media.rtp;
