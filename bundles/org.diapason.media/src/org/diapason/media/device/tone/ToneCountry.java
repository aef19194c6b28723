package org.diapason.media.device.tone;

import java.util.List;
import java.util.Locale;

/**
 * Signalling tones of a country, after ITU-T E.180 Supplement 2. Countries not listed sound like the ETSI
 * recommendation ({@link #EUROPE}).
 */
public enum ToneCountry {
  /** 425 Hz (ETSI TR 101 041-2). */
  EUROPE(425, Cadence.of(425, 1_000, 4_000), Cadence.of(425, 500, 500), Cadence.of(425, 200, 200)),
  /** Germany. */
  DE(425, Cadence.of(425, 1_000, 4_000), Cadence.of(425, 480, 480), Cadence.of(425, 240, 240)),
  /** Austria. */
  AT(420, Cadence.of(420, 1_000, 5_000), Cadence.of(420, 400, 400), Cadence.of(420, 200, 200)),
  /** Switzerland. */
  CH(425, Cadence.of(425, 1_000, 4_000), Cadence.of(425, 500, 500), Cadence.of(425, 200, 200)),
  /** France. */
  FR(440, Cadence.of(440, 1_500, 3_500), Cadence.of(440, 500, 500), Cadence.of(440, 250, 250)),
  /** United Kingdom. */
  GB(400, Cadence.of(400, 450, 400, 200), Cadence.of(400, 375, 375), Cadence.of(400, 400, 350)),
  /** United States and Canada. */
  US(440, Cadence.of(440, 480, 2_000, 4_000), Cadence.of(480, 620, 500, 500), Cadence.of(480, 620, 250, 250));

  private final int waitingHertz;
  private final Cadence ringback;
  private final Cadence busy;
  private final Cadence congestion;

  ToneCountry(int waitingHertz, Cadence ringback, Cadence busy, Cadence congestion) {
    this.waitingHertz = waitingHertz;
    this.ringback = ringback;
    this.busy = busy;
    this.congestion = congestion;
  }

  /** The country of a locale. */
  public static ToneCountry of(Locale locale) {
    String country = locale.getCountry().equals("CA") ? "US" : locale.getCountry();
    for (ToneCountry candidate : values()) {
      if (candidate.name().equals(country)) {
        return candidate;
      }
    }
    return EUROPE;
  }

  /** What a caller hears while the other phone rings; repeats. */
  public Tone ringback() {
    if (this == GB) {
      return ToneGenerator.signal(true, List.of(ringback, Cadence.of(400, 450, 400, 2_000)));
    }
    return ToneGenerator.signal(true, List.of(ringback));
  }

  /** Busy; repeats. */
  public Tone busy() {
    return ToneGenerator.signal(true, List.of(busy));
  }

  /** Number or network can not be reached; repeats. */
  public Tone congestion() {
    return ToneGenerator.signal(true, List.of(congestion));
  }

  /** A second caller waits: two short beeps every five seconds; repeats. */
  public Tone callWaiting() {
    return ToneGenerator.signal(
        true, List.of(Cadence.of(waitingHertz, 150, 150), Cadence.of(waitingHertz, 150, 4_550)));
  }
}
