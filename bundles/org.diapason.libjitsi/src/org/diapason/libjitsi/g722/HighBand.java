package org.diapason.libjitsi.g722;

import static org.diapason.libjitsi.g722.Fixed.multiply;
import static org.diapason.libjitsi.g722.Fixed.saturate;

/** Higher sub-band (4-8 kHz): 2 bit ADPCM. One instance is one end. */
final class HighBand {
  private static final int DECISION_LEVEL = 564;
  /** Output of the inverse quantiser (QM2), by code word. */
  private static final int[] OUTPUT = {-7408, -1616, 7408, 1616};
  /** Step size multipliers (WH through RH2), by code word. */
  private static final int[] MULTIPLIER = {798, -214, 798, -214};
  private static final int OUTPUT_LIMIT = 16_383;

  private final Predictor predictor = new Predictor();
  private final StepSize step = new StepSize(22_528, 10);

  /** Codes one sample of the band as a 2 bit word: bit 1 is set for positive, bit 0 for the inner level. */
  int encode(int sample) {
    int error = saturate(sample - predictor.estimate());
    int magnitude = error < 0 ? ~error : error;
    int sign = error < 0 ? 0 : 2;
    int inner = magnitude >= (DECISION_LEVEL * step.linear()) >> 12 ? 0 : 1;
    int code = sign | inner;
    adapt(code);
    return code;
  }

  /** Decodes one 2 bit word into a sample of the band (15 bit). */
  int decode(int code) {
    int before = predictor.estimate();
    int quantised = adapt(code);
    return Math.clamp(before + quantised, -OUTPUT_LIMIT - 1, OUTPUT_LIMIT);
  }

  private int adapt(int code) {
    int quantised = multiply(step.linear(), OUTPUT[code]);
    step.adapt(MULTIPLIER[code]);
    predictor.update(quantised);
    return quantised;
  }
}
