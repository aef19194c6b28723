package org.diapason.media.mix;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SoftSumTest {

  /** 64 voices at full scale. */
  private static final int LOUDEST = 64 * 32_768;

  @Property
  void oneVoiceKeepsItsLevel(@ForAll @IntRange(min = -24_576, max = 24_576) int sum) {
    assertThat(SoftSum.bend(sum)).isEqualTo((short) sum);
  }

  @Property
  void moreIsNeverLess(@ForAll @IntRange(min = -LOUDEST, max = LOUDEST - 1) int sum) {
    assertThat(SoftSum.bend(sum + 1)).isGreaterThanOrEqualTo(SoftSum.bend(sum));
  }

  @Property
  void bothSidesAreAlike(@ForAll @IntRange(max = LOUDEST) int sum) {
    assertThat(SoftSum.bend(-sum)).isEqualTo((short) -SoftSum.bend(sum));
  }
}
