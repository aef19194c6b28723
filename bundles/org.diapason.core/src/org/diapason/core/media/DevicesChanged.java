package org.diapason.core.media;

import java.util.List;
import org.diapason.core.event.Event;

/** A device came, went, or the default changed. */
public record DevicesChanged(List<AudioDevice> devices) implements Event {
}
