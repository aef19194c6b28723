package org.diapason.core.presence;

import org.diapason.core.event.Event;

/**
 * The person here has chosen another status, or another one is shown by itself.
 *
 * @param before chosen before; the same as {@code status} when only a call began or ended
 * @param status chosen now
 * @param shown what others are to see
 */
public record OwnStatusChanged(OwnStatus before, OwnStatus status, OwnStatus shown) implements Event {
}
