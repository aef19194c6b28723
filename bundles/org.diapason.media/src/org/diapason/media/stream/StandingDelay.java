package org.diapason.media.stream;

/**
 * Finds delay that serves nothing: while for two seconds no frame found room at once, the receive buffer in front never
 * ran low, and one frame less of it would still have been enough. A hiccup leaves such delay behind, and the library
 * would keep it to the end of the call. For one thread.
 */
final class StandingDelay {
  private static final int FRAMES = 100;

  private int waited;

  /**
   * Notes a frame.
   *
   * @param hadRoom whether it could be handed on without waiting
   * @return whether this frame is to be skipped
   */
  boolean skips(boolean hadRoom) {
    waited = hadRoom ? 0 : waited + 1;
    if (waited < FRAMES) {
      return false;
    }
    waited = 0;
    return true;
  }
}
