/** The sound devices of Windows and macOS, through the sound systems of libjitsi. */
package org.diapason.media.device.jitsi;
