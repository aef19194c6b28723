package org.diapason.media.stream;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.diapason.media.device.path.CaptureTap;
import org.diapason.media.device.path.PlaybackLine;
import org.diapason.media.mix.Seat;

/**
 * Where the sound of one call comes from and goes to.
 *
 * @param taps makes a consumer of the microphone that queues so many frames
 * @param lines makes a voice of the speaker that may be so many frames ahead
 * @param begin opens the devices; called once at most
 * @param end closes them; called once after {@code begin}
 * @param mute whether the microphone is silence for the far side
 * @param volume how loud the far side is heard here, per cent
 * @param seat from where it can join a conference; a program has none
 */
public record CallSound(
    IntFunction<CaptureTap> taps, IntFunction<PlaybackLine> lines, Runnable begin, Runnable end, Consumer<Boolean> mute,
    IntConsumer volume, Optional<Seat> seat) {}
