package org.diapason.core.problem;

import org.diapason.core.event.Event;

/** Something went wrong that nobody asked for just now: shown in the status bar, sent as an {@code error} notification. */
public record ProblemRaised(Problem problem) implements Event {
}
