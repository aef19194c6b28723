package org.diapason.core.event;

/** A fact that has happened in one phone: immutable, and complete enough to be shown without asking back. */
public interface Event {
}
