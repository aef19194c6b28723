package org.diapason.core.conference;

import java.nio.file.Path;
import java.time.Duration;
import org.diapason.core.event.Event;

/**
 * A recording of a whole conference is complete, possibly after its end.
 *
 * @param length what can be heard in it
 */
public record ConferenceRecorded(ConferenceId conference, Path file, Duration length) implements Event {
}
