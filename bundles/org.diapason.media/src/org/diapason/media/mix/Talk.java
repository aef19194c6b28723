package org.diapason.media.mix;

/**
 * Tells from the level of one voice whether somebody speaks: from when it is loud until it has been quiet for some looks, so
 * that words do not flicker. For one thread.
 */
final class Talk {
  /** Louder speaks, dBFS. */
  private static final double LOUD = -42;
  /** Quieter pauses, dBFS. */
  private static final double QUIET = -48;
  /** Looks that a pause between words may last. */
  private static final int PAUSE = 4;

  private int patience;

  /**
   * Looks once.
   *
   * @param level dBFS
   * @return whether somebody speaks
   */
  boolean goesOn(double level) {
    boolean loud = level > LOUD || patience > 0 && level > QUIET;
    patience = loud ? PAUSE : Math.max(0, patience - 1);
    return patience > 0;
  }
}
