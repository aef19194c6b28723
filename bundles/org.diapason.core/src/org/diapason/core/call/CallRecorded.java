package org.diapason.core.call;

import java.nio.file.Path;
import java.time.Duration;
import org.diapason.core.event.Event;

/**
 * A recording is complete, possibly after its call has ended.
 *
 * @param length what can be heard in it
 */
public record CallRecorded(CallId call, Path file, Duration length) implements Event {
}
