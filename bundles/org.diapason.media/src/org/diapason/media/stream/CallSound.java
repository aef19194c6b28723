package org.diapason.media.stream;

import java.util.function.IntFunction;
import org.diapason.media.device.path.CaptureTap;
import org.diapason.media.device.path.PlaybackLine;

/**
 * Where the sound of one call comes from and goes to.
 *
 * @param taps makes a consumer of the microphone that queues so many frames
 * @param lines makes a voice of the speaker that may be so many frames ahead
 * @param begin opens the devices; called once at most
 * @param end closes them; called once after {@code begin}
 */
public record CallSound(
    IntFunction<CaptureTap> taps, IntFunction<PlaybackLine> lines, Runnable begin, Runnable end) {}
