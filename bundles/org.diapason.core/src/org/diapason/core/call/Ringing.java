package org.diapason.core.call;

import java.time.Duration;
import java.util.Optional;
import org.diapason.core.handling.Treatment;
import org.diapason.core.media.Tones.Tone;

/**
 * How a call rings.
 *
 * @param waiting whether it only knocks, because somebody is talked to
 * @param silent whether it makes no sound, by the person's wish or because it will be answered in a moment
 * @param later what follows when nobody takes it
 */
record Ringing(boolean waiting, boolean silent, Optional<Treatment.Later> later) {

  static final Duration LONGEST = Duration.ofMinutes(3);

  static Ringing of(Treatment.Offered treatment) {
    return switch (treatment) {
      case Treatment.Ring ring -> new Ringing(ring.waiting(), false, ring.later());
      case Treatment.Answer answer -> new Ringing(false, true,
          Optional.of(new Treatment.Later(answer.delay(), new Treatment.Answer(Duration.ZERO, answer.tone()))));
    };
  }

  Ringing silenced() {
    return new Ringing(waiting, true, later);
  }

  Ringing alone() {
    return new Ringing(false, silent, later);
  }

  Optional<Tone> tone() {
    return silent ? Optional.empty() : Optional.of(waiting ? Tone.WAITING : Tone.RING);
  }

  Duration limit() {
    return later.map(Treatment.Later::after).orElse(LONGEST);
  }
}
