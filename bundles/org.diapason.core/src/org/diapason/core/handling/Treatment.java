package org.diapason.core.handling;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.address.Address;

/** What is done with a call that comes in. */
public sealed interface Treatment {

  /** The person here hears of it. */
  sealed interface Offered extends Treatment {
  }

  /** What may follow when nobody takes a call that rings. */
  sealed interface Sequel extends Treatment {
  }

  /**
   * The caller is refused, and nobody here is disturbed.
   *
   * @param status 433 anonymous (RFC 5079), 480 not reachable, 486 busy
   */
  record Refuse(int status) implements Treatment {
  }

  /** The caller is sent elsewhere (302). */
  record Divert(Address target) implements Sequel {
  }

  /**
   * It is answered without anybody touching the phone.
   *
   * @param delay how long it stays silent before; zero for at once
   * @param tone whether the person here is warned by a tone
   */
  record Answer(Duration delay, boolean tone) implements Offered, Sequel {
  }

  /**
   * It rings.
   *
   * @param waiting whether somebody is being talked to, so that it only knocks
   * @param later what follows when nobody takes it
   */
  record Ring(boolean waiting, Optional<Later> later) implements Offered {

    /** Until somebody takes it. */
    public static final Ring PLAIN = new Ring(false, Optional.empty());
  }

  /**
   * What follows ringing.
   *
   * @param after how long it rings before
   */
  record Later(Duration after, Sequel then) {
  }
}
