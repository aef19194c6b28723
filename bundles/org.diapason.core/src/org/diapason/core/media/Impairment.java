package org.diapason.core.media;

/**
 * What a codec costs.
 *
 * @param factor Ie
 * @param robustness Bpl against lost packets
 */
record Impairment(double factor, double robustness) {

  /**
   * PCMA and PCMU: ITU-T G.113 appendix I, with concealment, which this phone has; of the far side that is assumed. G.722 and
   * Opus have no values on the narrowband scale: Ie 0 because they are no worse than G.711, and Bpl are estimates, for G.722 that
   * of G.711, for Opus somewhat more because of its own concealment.
   */
  static Impairment of(AudioCodec codec) {
    return switch (codec) {
      case PCMA, PCMU, G722 -> new Impairment(0, 25.1);
      case OPUS -> new Impairment(0, 30);
    };
  }
}
