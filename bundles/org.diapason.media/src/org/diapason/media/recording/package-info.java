/** Recording of calls: two taps, one writer thread per recording, WAV and Opus files that survive a crash. */
package org.diapason.media.recording;
