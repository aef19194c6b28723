package org.diapason.core.media;

/**
 * The formulas of ITU-T G.107 (2015), §7, for everything but delay, codec and loss with the default values of its table 2:
 * SLR 8, RLR 2, STMR 15, LSTR 18, Ds 3, TELR 65, WEPL 110, qdu 1, Nc -70, Nfor -64, Ps 35, Pr 35, A 0.
 */
final class EModel {

  private static final double SLR = 8;
  private static final double RLR = 2;
  private static final double OLR = SLR + RLR;
  private static final double STMR = 15;
  private static final double LSTR = 18;
  private static final double DS = 3;
  private static final double TELR = 65;
  private static final double WEPL = 110;
  private static final double QDU = 1;
  private static final double NC = -70;
  private static final double NFOR = -64;
  private static final double ROOM = 35;
  private static final double RO = 15 - 1.5 * (SLR + noise());

  private EModel() {
  }

  /**
   * R before it is kept within 0-100.
   *
   * @param delayMs one way, mouth to ear; the way back is taken for as long
   * @param ie equipment impairment of the codec
   * @param bpl its robustness
   * @param lossPercent 0-100
   * @param burstRatio 1 or more
   */
  static double rating(double delayMs, double ie, double bpl, double lossPercent, double burstRatio) {
    double equipment = lossPercent == 0 ? ie : ie + (95 - ie) * lossPercent / (lossPercent / burstRatio + bpl);
    return RO - simultaneous() - delay(delayMs) - equipment;
  }

  /** Annex B; in its dip between 0 and 6.5 it would fall below 1, where there is nothing. */
  static double mos(double rating) {
    double r = Math.clamp(rating, 0, 100);
    return Math.clamp(1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6, 1, 4.5);
  }

  /** §7.2: all noise, seen from the middle of the line, in dBm0p. */
  private static double noise() {
    double sending = ROOM - SLR - DS - 100 + 0.004 * Math.pow(ROOM - OLR - DS - 14, 2);
    double sidetone = ROOM + 10 * Math.log10(1 + Math.pow(10, (10 - LSTR) / 10));
    double receiving = RLR - 121 + sidetone + 0.008 * Math.pow(sidetone - 35, 2);
    return 10 * Math.log10(power(NC) + power(sending) + power(receiving) + power(NFOR + RLR));
  }

  private static double power(double level) {
    return Math.pow(10, level / 10);
  }

  /** §7.3: loudness, sidetone and quantizing. */
  private static double simultaneous() {
    double xolr = OLR + 0.2 * (64 + noise() - RLR);
    double loudness = 20 * (Math.pow(1 + Math.pow(xolr / 8, 8), 1 / 8.0) - xolr / 8);
    double stmro = -10 * Math.log10(power(-STMR) + power(-TELR));
    double sidetone = 12 * Math.pow(1 + Math.pow((stmro - 13) / 6, 8), 1 / 8.0)
        - 28 * Math.pow(1 + Math.pow((stmro + 1) / 19.4, 35), 1 / 35.0)
        - 13 * Math.pow(1 + Math.pow((stmro - 3) / 33, 13), 1 / 13.0) + 29;
    double q = 37 - 15 * Math.log10(QDU);
    double g = 1.07 + 0.258 * q + 0.0602 * q * q;
    double y = (RO - 100) / 15 + 46 / 8.4 - g / 9;
    double z = 46 / 30.0 - g / 40;
    double quantizing = 15 * Math.log10(1 + Math.pow(10, y) + Math.pow(10, z));
    return loudness + sidetone + quantizing;
  }

  /** §7.4: echo heard by who talks, by who listens, and delay itself. */
  private static double delay(double oneWay) {
    return talkerEcho(oneWay) + listenerEcho(2 * oneWay) + absolute(oneWay);
  }

  /** Never below 0: the formula gives -0.1 for a few milliseconds, as if some delay did good. */
  private static double talkerEcho(double t) {
    double terv = TELR - 40 * Math.log10((1 + t / 10) / (1 + t / 150)) + 6 * Math.exp(-0.3 * t * t);
    double re = 80 + 2.5 * (terv - 14);
    double roe = -1.5 * (noise() - RLR);
    double echo = (roe - re) / 2 + Math.sqrt(Math.pow(roe - re, 2) / 4 + 100) - 1;
    return Math.max(0, echo) * (1 - Math.exp(-t));
  }

  private static double listenerEcho(double roundTrip) {
    double rle = 10.5 * (WEPL + 7) * Math.pow(roundTrip + 1, -0.25);
    return (RO - rle) / 2 + Math.sqrt(Math.pow(RO - rle, 2) / 4 + 169);
  }

  private static double absolute(double t) {
    if (t <= 100) {
      return 0;
    }
    double x = Math.log10(t / 100) / Math.log10(2);
    return 25 * (Math.pow(1 + Math.pow(x, 6), 1 / 6.0) - 3 * Math.pow(1 + Math.pow(x / 3, 6), 1 / 6.0) + 2);
  }
}
