package org.diapason.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

  /** G.107 §7.7: with all default values R is 93.2. */
  @Test
  void theBestLineHasTheRatingOfTheRecommendation() {
    assertThat(EModel.rating(0, 0, 4.3, 0, 1)).isCloseTo(93.2, within(0.05));
  }

  /** G.107 table B.1. */
  @ParameterizedTest
  @CsvSource({"90, 4.34", "80, 4.03", "70, 3.60", "60, 3.10", "50, 2.58"})
  void aRatingIsTheOpinionOfTheRecommendation(double rating, double mos) {
    assertThat(EModel.mos(rating)).isCloseTo(mos, within(0.01));
  }

  /** G.107 equation 7-29: Ie,eff = Ie + (95 - Ie) Ppl / (Ppl / BurstR + Bpl), with values of G.113 appendix I. */
  @ParameterizedTest
  @CsvSource({"0, 25.1, 1, 1, 3.64", "0, 25.1, 5, 1, 15.78", "0, 4.3, 2, 1, 30.16", "11, 19, 3, 1, 22.45",
      "0, 25.1, 5, 2, 17.21"})
  void lossCostsWhatTheRecommendationSays(double ie, double bpl, double loss, double burst, double cost) {
    double without = EModel.rating(0, 0, bpl, 0, 1);

    assertThat(without - EModel.rating(0, ie, bpl, loss, burst)).isCloseTo(cost, within(0.005));
  }

  @Test
  void whatWasPutInIsNamed() {
    QualityInputs inputs = new QualityInputs(AudioCodec.PCMA, 0.02, 1, 20, 30, 20);

    assertThat(Quality.of(inputs).inputs()).isEqualTo(inputs);
    assertThat(inputs.delayMs()).isEqualTo(70);
  }

  @Test
  void impossibleInputsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QualityInputs(AudioCodec.OPUS, 1.1, 1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new QualityInputs(AudioCodec.OPUS, 0, 0.5, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new QualityInputs(AudioCodec.OPUS, Double.NaN, 1, 0, 0, 0));
  }

  @Property
  void moreLossAndMoreDelayNeverSoundBetter(@ForAll AudioCodec codec, @ForAll @DoubleRange(max = 0.5) double loss,
      @ForAll @DoubleRange(max = 0.5) double more, @ForAll @DoubleRange(max = 2_000) double delay,
      @ForAll @DoubleRange(max = 2_000) double longer) {
    double mos = mos(codec, loss, delay);

    assertThat(mos).isBetween(1.0, 4.5);
    assertThat(mos(codec, loss + more, delay)).isLessThanOrEqualTo(mos);
    assertThat(mos(codec, loss, delay + longer)).isLessThanOrEqualTo(mos + 1e-9);
  }

  private static double mos(AudioCodec codec, double loss, double delay) {
    return Quality.of(new QualityInputs(codec, loss, 1, delay, 0, 0)).mos();
  }
}
