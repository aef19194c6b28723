package org.diapason.core.call;

import org.diapason.core.event.Event;

/**
 * Somebody wants to know what an extension of an {@link Exchange} does.
 *
 * @param extension its number
 */
public record ExtensionWatched(String extension) implements Event {
}
