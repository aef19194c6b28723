package org.diapason.core.call;

/**
 * With what a recording goes on that was ended because its call became part of something else, or is a call of its own again.
 *
 * @param parts made so far, from 0
 * @param paused whether what is said is left out at the moment
 */
public record Continuation(int parts, boolean paused) {
}
