package org.diapason.media.device.tone;

import java.util.List;
import java.util.Locale;

/**
 * Signalling tones by country (ISO 3166 code), as the lists of national tones give them (the kind of ITU-T E.180
 * Supplement 2, which was not at hand to check each line): ring-back, busy and
 * congestion, each as frequencies in Hz and milliseconds of sound and pause ({@link Cadence#list}). A carrier that is
 * to be modulated (IN, JP, SG, ZA) sounds plain here. Countries not listed sound like {@link #EUROPE}.
 */
public enum ToneCountry {
  /** ETSI TR 101 041-2. */
  EUROPE(425, "425 1000/4000", "425 500/500", "425 200/200"),
  AT(420, "420 1000/5000", "420 400/400", "420 200/200"),
  AU(425, "413+438 400/200 400/2000", "425 375/375", "425 375/375"),
  BE(425, "425 1000/3000", "425 500/500", "425 167/167"),
  BG(425, "425 1000/4000", "425 500/500", "425 250/250"),
  BR(425, "425 1000/4000", "425 250/250", "425 250/250 750/250"),
  CH(425, "425 1000/4000", "425 500/500", "425 200/200"),
  CL(400, "400 1000/3000", "400 500/500", "400 200/200"),
  CN(450, "450 1000/4000", "450 350/350", "450 700/700"),
  CZ(425, "425 1000/4000", "425 330/330", "425 165/165"),
  DE(425, "425 1000/4000", "425 480/480", "425 240/240"),
  DK(425, "425 1000/4000", "425 500/500", "425 200/200"),
  EE(425, "425 1000/4000", "425 300/300", "425 200/200"),
  ES(425, "425 1500/3000", "425 200/200", "425 200/200 200/200 200/600"),
  FI(425, "425 1000/4000", "425 300/300", "425 200/200"),
  FR(440, "440 1500/3500", "440 500/500", "440 250/250"),
  GB(400, "400+450 400/200 400/2000", "400 375/375", "400 400/350 225/525"),
  GR(425, "425 1000/4000", "425 300/300", "425 200/200"),
  HU(425, "425 1250/3750", "425 300/300", "425 300/300"),
  ID(425, "425 1000/4000", "425 500/500", "425 250/250"),
  IL(414, "414 1000/3000", "414 500/500", "414 250/250"),
  IN(400, "400 400/200 400/2000", "400 750/750", "400 250/250"),
  IT(425, "425 1000/4000", "425 500/500", "425 200/200"),
  JP(400, "400 1000/2000", "400 500/500", "400 500/500"),
  KR(440, "440+480 1000/2000", "480+620 500/500", "480+620 300/200"),
  LT(425, "425 1000/4000", "425 350/350", "425 200/200"),
  MX(425, "425 1000/4000", "425 250/250", "425 250/250"),
  MY(425, "425 400/200 400/2000", "425 500/500", "425 500/500"),
  NL(425, "425 1000/4000", "425 500/500", "425 250/250"),
  NO(425, "425 1000/4000", "425 500/500", "425 200/200"),
  NZ(400, "400+450 400/200 400/2000", "400 500/500", "400 250/250"),
  PL(425, "425 1000/4000", "425 500/500", "425 500/500"),
  PT(425, "425 1000/5000", "425 500/500", "425 200/200"),
  RU(425, "425 1000/4000", "425 350/350", "425 175/175"),
  SE(425, "425 1000/5000", "425 250/250", "425 250/750"),
  SG(425, "425 400/200 400/2000", "425 750/750", "425 250/250"),
  SK(425, "425 1000/4000", "425 330/330", "425 165/165"),
  TH(400, "420 1000/5000", "400 500/500", "400 300/300"),
  TW(440, "440+480 1000/2000", "480+620 500/500", "480+620 250/250"),
  US(440, "440+480 2000/4000", "480+620 500/500", "480+620 250/250"),
  ZA(400, "400 400/200 400/2000", "400 500/500", "400 250/250");

  private final int waitingHertz;
  private final List<Cadence> ringback;
  private final List<Cadence> busy;
  private final List<Cadence> congestion;

  ToneCountry(int waitingHertz, String ringback, String busy, String congestion) {
    this.waitingHertz = waitingHertz;
    this.ringback = Cadence.list(ringback);
    this.busy = Cadence.list(busy);
    this.congestion = Cadence.list(congestion);
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
    return ToneGenerator.signal(true, ringback);
  }

  /** Busy; repeats. */
  public Tone busy() {
    return ToneGenerator.signal(true, busy);
  }

  /** Number or network can not be reached; repeats. */
  public Tone congestion() {
    return ToneGenerator.signal(true, congestion);
  }

  /** A second caller waits: two short beeps every five seconds; repeats. */
  public Tone callWaiting() {
    return ToneGenerator.signal(
        true, List.of(Cadence.of(waitingHertz, 150, 150), Cadence.of(waitingHertz, 150, 4_550)));
  }
}
