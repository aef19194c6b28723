package org.diapason.core.call;

import org.diapason.core.event.Event;

/** A call began, changed, or ended (told once with {@link CallPhase#ENDED}). */
public record CallChanged(CallView call) implements Event {
}
