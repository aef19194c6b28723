package org.diapason.core.account;

import org.diapason.core.event.Event;

/**
 * An account was added, changed, or came into another state.
 *
 * @param removed true when it is no longer there; the view is the last one
 */
public record AccountChanged(AccountView account, boolean removed) implements Event {
}
