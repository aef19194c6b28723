package org.diapason.libjitsi.g722;

import static org.diapason.libjitsi.g722.Fixed.multiply;
import static org.diapason.libjitsi.g722.Fixed.saturate;

/** Lower sub-band (0-4 kHz): 6 bit ADPCM whose adaptation uses the upper 4 bits only. One instance is one end. */
final class LowBand {
  /** Decision levels of the 60 level quantiser (Q6), positive half. */
  private static final int[] LEVELS = {
    35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1023, 1121, 1219, 1339,
    1458, 1612, 1765, 1980, 2195, 2557, 2919
  };

  /** Output of the 16 level inverse quantiser (QM4), by code word. */
  private static final int[] COARSE = {
    0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0
  };

  /** Output of the 60 level inverse quantiser (QM6), by code word; the four unused words decode as the smallest. */
  private static final int[] FINE = {
    -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360, -8576,
    -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688, -1360, -1040,
    -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456,
    4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
  };

  /** Step size multipliers (WL through RL42), by 4 bit code word. */
  private static final int[] MULTIPLIER = {
    -60, 3042, 1198, 538, 334, 172, 58, -30, 3042, 1198, 538, 334, 172, 58, -30, -60
  };

  /** The smallest two negative levels have code words out of sequence (table ILN): all-zero words are avoided. */
  private static final int SMALLEST_NEGATIVE = 63;

  private static final int LARGEST_NEGATIVE = 32;
  private static final int LARGEST_POSITIVE = 61;
  private static final int OUTPUT_LIMIT = 16_383;

  private final Predictor predictor = new Predictor();
  private final StepSize step = new StepSize(18_432, 8);

  /** Codes one sample of the band as a 6 bit word. */
  int encode(int sample) {
    int error = saturate(sample - predictor.estimate());
    int level = level(error < 0 ? ~error : error);
    int code = error < 0 ? negativeCode(level) : LARGEST_POSITIVE - level;
    adapt(code);
    return code;
  }

  /** Decodes one 6 bit word into a sample of the band (15 bit). */
  int decode(int code) {
    int sample = predictor.estimate() + multiply(step.linear(), FINE[code]);
    adapt(code);
    return Math.clamp(sample, -OUTPUT_LIMIT - 1, OUTPUT_LIMIT);
  }

  private static int negativeCode(int level) {
    return level < 2 ? SMALLEST_NEGATIVE - level : LARGEST_NEGATIVE + 1 - level;
  }

  /** Levels grow with their index, so the first one above the magnitude is found by bisection. */
  private int level(int magnitude) {
    int size = step.linear();
    int low = 0;
    int high = LEVELS.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (magnitude >= (LEVELS[middle] * size) >> 12) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void adapt(int code) {
    int coarse = code >> 2;
    int quantised = multiply(step.linear(), COARSE[coarse]);
    step.adapt(MULTIPLIER[coarse]);
    predictor.update(quantised);
  }
}
