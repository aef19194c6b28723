package org.diapason.core.setting;

import org.diapason.core.event.Event;

/** The effective value at this place may be another one now. */
public record SettingChanged(Key key) implements Event {
}
