package org.diapason.media.device.jitsi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.media.Format;
import org.diapason.media.device.FrameFormat;

/** Which of a device's formats costs us least: our own rate, else a higher one, else the nearest; few channels. */
final class FormatChoice {
  private static final Comparator<SampleLayout> BEST = Comparator
      .comparingInt(FormatChoice::loss)
      .thenComparingInt(SampleLayout::rate)
      .thenComparingInt(SampleLayout::channels);

  private FormatChoice() {}

  static Optional<SampleLayout> among(Format[] supported) {
    return Arrays.stream(supported).flatMap(format -> SampleLayout.of(format).stream()).min(BEST);
  }

  /** Hertz of our bandwidth that do not fit. */
  private static int loss(SampleLayout layout) {
    return Math.max(0, FrameFormat.SAMPLE_RATE - layout.rate());
  }
}
