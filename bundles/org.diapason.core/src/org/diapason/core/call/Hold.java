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
 * @param alone whether we hold it though it refused: it hears nothing of us, and is not asked again
 */
record Hold(boolean here, boolean wanted, boolean offered, boolean there, boolean alone) {

  static final Hold NONE = new Hold(false, false, false, false, false);

  Hold want(boolean hold) {
    return new Hold(here, hold, offered, there, alone && hold);
  }

  Hold offer(boolean hold) {
    return new Hold(here, wanted, hold, there, alone);
  }

  /** Our offer was accepted. */
  Hold agreed(Negotiated negotiated) {
    return new Hold(offered, wanted, offered, !negotiated.direction().sends(), alone && !offered);
  }

  /** Their offer was answered. */
  Hold answered(Negotiated negotiated) {
    return new Hold(here, wanted, offered, !negotiated.direction().sends(), alone);
  }

  /** Our offer was refused for good: what is agreed stays, and so does the wish that the far side hears nothing. */
  Hold giveUp() {
    return new Hold(here, here || wanted, here, there, wanted && !here);
  }

  /** Whether a wish is to be offered. */
  boolean open() {
    return wanted != here && !alone;
  }

  /** Whether we hold the far side, with its consent or without. */
  boolean held() {
    return here || alone;
  }

  static Direction direction(boolean hold) {
    return hold ? Direction.SENDONLY : Direction.SENDRECV;
  }
}
