package org.diapason.core.media;

/**
 * How good one direction of a call is likely to sound, by the E-model of ITU-T G.107 (2015). A planning model on the narrowband
 * scale: wideband codecs are rated as good as the best telephone line, not better.
 *
 * @param rating R, 0-100; 93.2 is the best that a telephone line reaches
 * @param mos MOS-CQE by G.107 annex B, 1-4.5
 * @param inputs what it was computed from
 */
public record Quality(double rating, double mos, QualityInputs inputs) {

  public static Quality of(QualityInputs inputs) {
    Impairment codec = Impairment.of(inputs.codec());
    double rating = Math.clamp(EModel.rating(inputs.delayMs(), codec.factor(), codec.robustness(), inputs.loss() * 100,
        inputs.burstRatio()), 0, 100);
    return new Quality(rating, EModel.mos(rating), inputs);
  }
}
