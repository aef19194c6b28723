package org.diapason.core.handling;

import java.time.Duration;
import java.util.Optional;

/**
 * What the treatment of an incoming call depends on, besides settings and the chosen status.
 *
 * @param domain of the account that is called; numbers to forward to belong to it
 * @param anonymous whether the caller hides (RFC 3323, or a From of {@code anonymous.invalid})
 * @param intercom how long to wait before answering, when the own proxy asks for an answer without a person
 * @param crowded whether so many ring already that nobody could look at another
 * @param others what else is going on here
 */
public record IncomingFacts(String domain, boolean anonymous, Optional<Duration> intercom, boolean crowded,
    Others others) {

  /** The other calls of this phone, the strongest that fits. */
  public enum Others {
    /** Help is being called. */
    EMERGENCY,
    /** Somebody is talked to or dialled. */
    ACTIVE,
    /** Others ring here, and nobody is talked to. */
    RINGING,
    /** There are calls, and every one is on hold. */
    ALL_HELD,
    NONE
  }
}
