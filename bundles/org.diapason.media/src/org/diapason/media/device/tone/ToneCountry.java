package org.diapason.media.device.tone;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Signalling tones by country (ISO 3166 code) after the lists of national tones that the ITU publishes beside ITU-T E.180:
 * ring-back, busy and congestion, each as frequencies in Hz and milliseconds of sound and pause ({@link Cadence#list}). What
 * they were compared with, and where sources differ, stands in decision record 31. Where the lists name no congestion tone,
 * it is the busy tone twice as fast. A carrier that is to be modulated (IN, JP, SG, ZA) sounds plain here. Countries not
 * listed sound like {@link #EUROPE}.
 */
public enum ToneCountry {
  /** ETSI TR 101 041-2. */
  EUROPE("425 1000/4000", "425 500/500", "425 200/200"),
  AE("400+450 400/200 400/2000", "400 375/375", "400 400/350 225/525"),
  AL("425 1000/4000", "425 300/300", "425 150/150"),
  AR("425 1000/4000", "425 300/200", "425 300/400"),
  AT("420 1000/5000", "420 400/400", "420 200/200"),
  AU("413+438 400/200 400/2000", "425 375/375", "425 375/375"),
  BE("425 1000/3000", "425 500/500", "425 167/167"),
  BG("425 1000/4000", "425 500/500", "425 250/250"),
  BH("425 400/200 400/2000", "400 375/375", "400 400/350 225/525"),
  BR("425 1000/4000", "425 250/250", "425 250/250 750/250"),
  BY("425 800/3200", "425 400/400", "425 200/200"),
  CH("425 1000/4000", "425 500/500", "425 200/200"),
  CL("400 1000/3000", "400 500/500", "400 200/200"),
  CM("440 1700/3300", "440 500/500", "440 250/250"),
  CN("450 1000/4000", "450 350/350", "450 700/700"),
  CR("425 1200/4600", "425 300/300", "425 150/150"),
  CY("425 1500/3000", "425 500/500", "425 250/250"),
  CZ("425 1000/4000", "425 330/330", "425 165/165"),
  DE("425 1000/4000", "425 480/480", "425 240/240"),
  DK("425 1000/4000", "425 500/500", "425 200/200"),
  DZ("425 1500/3500", "450 500/500", "450 250/250"),
  EC("425 1200/4650", "425 330/330", "425 330/330"),
  EE("425 1000/4000", "425 300/300", "425 200/200"),
  EG("375+475 2000/1000", "375+475 1000/4000", "450 500/500"),
  ES("425 1500/3000", "425 200/200", "425 200/200 200/200 200/600"),
  ET("425 1000/4000", "425 400/400", "425 200/200"),
  FI("425 1000/4000", "425 300/300", "425 200/200"),
  FR("440 1500/3500", "440 500/500", "440 250/250"),
  GB("400+450 400/200 400/2000", "400 375/375", "400 400/350 225/525"),
  GH("400 1000/4000", "400 250/250", "400 500/500"),
  GR("425 1000/4000", "425 300/300", "425 200/200"),
  HK("440+480 400/200 400/3000", "480+620 500/500", "480+620 250/250"),
  HR("425 1000/4000", "425 500/500", "425 250/250"),
  HU("425 1250/3750", "425 300/300", "425 300/300"),
  ID("425 1000/4000", "425 500/500", "425 250/250"),
  IE("400+450 400/200 400/2000", "425 500/500", "425 250/250"),
  IL("414 1000/3000", "414 500/500", "414 250/250"),
  IN("400 400/200 400/2000", "400 750/750", "400 250/250"),
  IR("425 1000/4000", "425 500/500", "425 250/250"),
  IS("425 1200/4700", "425 250/250", "425 250/250"),
  IT("425 1000/4000", "425 500/500", "425 200/200"),
  JP("400 1000/2000", "400 500/500", "400 500/500"),
  KR("440+480 1000/2000", "480+620 500/500", "480+620 300/200"),
  KW("425 1000/4000", "425 500/500", "425 500/500"),
  LT("425 1000/4000", "425 350/350", "425 200/200"),
  LU("425 1000/4000", "425 500/500", "425 250/250"),
  MA("425 1660/3330", "425 500/500", "425 250/250"),
  MD("425 800/3200", "425 400/400", "425 400/400"),
  MO("425 1000/4000", "425 500/500", "425 250/250"),
  MT("400+450 400/200 400/2000", "400 375/375", "400 400/350 225/525"),
  MU("425 1000/4000", "425 750/750", "425 375/375"),
  MX("425 1000/4000", "425 250/250", "425 250/250"),
  MY("425 400/200 400/2000", "425 500/500", "425 500/500"),
  MZ("400 1000/5000", "400 500/500", "400 250/250"),
  NG("400 2000/4000", "400 500/500", "400 250/250"),
  NL("425 1000/4000", "425 500/500", "425 250/250"),
  NO("425 1000/4000", "425 500/500", "425 200/200"),
  NP("425 1100/3100", "425 250/250", "425 175/175"),
  NZ("400+450 400/200 400/2000", "400 500/500", "400 250/250"),
  OM("425 400/200 400/2000", "425 500/500", "425 500/500"),
  PA("425 1200/4650", "425 320/320", "425 160/160"),
  PH("425+480 1000/4000", "480+620 500/500", "480+620 250/250"),
  PK("400 1000/2000", "400 750/750", "400 375/375"),
  PL("425 1000/4000", "425 500/500", "425 500/500"),
  PT("425 1000/5000", "425 500/500", "425 200/200"),
  QA("400+450 400/200 400/2000", "400 375/375", "400 400/350 225/525"),
  RO("450 1500/4500", "450 150/200", "450 150/200"),
  RU("425 1000/4000", "425 350/350", "425 175/175"),
  SA("425 1200/4600", "425 500/500", "425 250/250"),
  SE("425 1000/5000", "425 250/250", "425 250/750"),
  SG("425 400/200 400/2000", "425 750/750", "425 250/250"),
  SI("425 1000/4000", "425 500/500", "425 200/200"),
  SK("425 1000/4000", "425 330/330", "425 165/165"),
  TH("420 1000/5000", "400 500/500", "400 300/300"),
  TN("425 1200/4650", "425 250/250", "425 167/167"),
  TR("450 2000/4000", "450 500/500", "450 200/200 600/200"),
  TW("440+480 1000/2000", "480+620 500/500", "480+620 250/250"),
  US("440+480 2000/4000", "480+620 500/500", "480+620 250/250"),
  UY("425 1000/4000", "425 500/500", "425 250/250"),
  VE("425 1000/4000", "425 500/500", "425 250/250"),
  ZA("400 400/200 400/2000", "400 500/500", "400 250/250"),
  ZM("425 1000/4000", "425 500/500", "425 250/250"),
  ZW("400+450 400/200 400/2000", "400 375/375", "400 188/188");

  /** Who sounds as another one, whose network it is part of or was. */
  private static final Map<String, ToneCountry> ALIKE = alike(Map.ofEntries(
      entry(US, "AG AI AS BB BM CA DM GD GU JM KN MP MS PR TC TT VG VI"),
      entry(GB, "GG GI IM JE"), entry(FR, "GF GP MC MQ PM RE YT"), entry(IT, "SM VA"), entry(CH, "LI"), entry(ES, "AD"),
      entry(DK, "FO GL"), entry(FI, "AX"), entry(NO, "SJ"), entry(RU, "AM AZ GE KG KZ TJ TM UA UZ"),
      entry(EUROPE, "BA LV ME MK RS XK")));

  private final List<Cadence> ringback;
  private final List<Cadence> busy;
  private final List<Cadence> congestion;

  ToneCountry(String ringback, String busy, String congestion) {
    this.ringback = Cadence.list(ringback);
    this.busy = Cadence.list(busy);
    this.congestion = Cadence.list(congestion);
  }

  private static Map<String, ToneCountry> alike(Map<ToneCountry, String> codes) {
    Map<String, ToneCountry> each = new HashMap<>();
    codes.forEach((country, list) -> List.of(list.split(" ")).forEach(code -> each.put(code, country)));
    return Map.copyOf(each);
  }

  /** The tones of a locale's country. */
  public static ToneCountry of(Locale locale) {
    return find(locale.getCountry()).orElse(EUROPE);
  }

  /**
   * The tones of a country that is known.
   *
   * @param code two letters of ISO 3166
   */
  public static Optional<ToneCountry> find(String code) {
    return Optional.ofNullable(ALIKE.get(code))
        .or(() -> Arrays.stream(values()).filter(country -> country.name().equals(code)).findFirst());
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
    int hertz = ringback.getFirst().hertz().getFirst();
    return ToneGenerator.signal(true, List.of(Cadence.of(hertz, 150, 150), Cadence.of(hertz, 150, 4_550)));
  }
}
