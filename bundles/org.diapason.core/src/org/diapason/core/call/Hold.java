package org.diapason.core.call;

import org.diapason.core.media.Direction;
import org.diapason.core.media.Negotiated;

/**
 * Who holds whom.
 *
 * @param here whether we hold the far side, as agreed
 * @param wanted whether we want to
 * @param offered what our offer under way asks for
 * @param there whether the far side holds us, as agreed
 */
record Hold(boolean here, boolean wanted, boolean offered, boolean there) {

  static final Hold NONE = new Hold(false, false, false, false);

  Hold want(boolean hold) {
    return new Hold(here, hold, offered, there);
  }

  Hold offer(boolean hold) {
    return new Hold(here, wanted, hold, there);
  }

  /** Our offer was accepted. */
  Hold agreed(Negotiated negotiated) {
    return new Hold(offered, wanted, offered, !negotiated.direction().sends());
  }

  /** Their offer was answered. */
  Hold answered(Negotiated negotiated) {
    return new Hold(here, wanted, offered, !negotiated.direction().sends());
  }

  /** Our offer was refused for good: what is agreed stays. */
  Hold giveUp() {
    return new Hold(here, here, here, there);
  }

  boolean open() {
    return wanted != here;
  }

  static Direction direction(boolean hold) {
    return hold ? Direction.SENDONLY : Direction.SENDRECV;
  }
}
