package org.diapason.core.extension;

import org.diapason.core.event.Event;

/** Somebody who is waited for is free, or not any more, or is waited for no longer. */
public record CallbackChanged(CallbackView callback) implements Event {
}
