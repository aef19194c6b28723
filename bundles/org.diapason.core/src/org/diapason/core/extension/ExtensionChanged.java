package org.diapason.core.extension;

import org.diapason.core.event.Event;

/** A watched extension does something else now, or is not watched any more. */
public record ExtensionChanged(ExtensionView extension, boolean removed) implements Event {
}
