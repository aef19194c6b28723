package org.diapason.core.call;

import org.diapason.core.event.Event;

/** The far side pressed a key. Never logged. */
public record CallDigit(CallId call, char digit) implements Event {
}
