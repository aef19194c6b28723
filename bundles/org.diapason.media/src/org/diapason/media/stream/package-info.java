/** The one place that knows libjitsi and FMJ: RTP streams with our own frames at both ends. */
package org.diapason.media.stream;
