package org.diapason.demo.voice;

import java.util.List;

/** Sounds of English as a grown man makes them; formants as phonetics textbooks give them, lengths in milliseconds. */
enum Phoneme {
  AA(Target.voiced(170, 720, 1_090, 2_440)),
  AH(Target.voiced(130, 640, 1_190, 2_390)),
  AO(Target.voiced(150, 570, 860, 2_410)),
  AE(Target.voiced(170, 670, 1_720, 2_410)),
  AX(Target.voiced(75, 500, 1_400, 2_400)),
  EH(Target.voiced(120, 540, 1_840, 2_480)),
  IH(Target.voiced(110, 390, 1_990, 2_550)),
  IY(Target.voiced(170, 280, 2_250, 2_950)),
  UW(Target.voiced(90, 320, 1_350, 2_250), Target.voiced(140, 300, 950, 2_240)),
  AY(Target.voiced(120, 720, 1_150, 2_450), Target.voiced(120, 380, 2_050, 2_600)),
  AW(Target.voiced(130, 720, 1_200, 2_440), Target.voiced(120, 390, 900, 2_300)),
  EY(Target.voiced(110, 500, 1_850, 2_500), Target.voiced(110, 310, 2_230, 2_800)),
  OW(Target.voiced(120, 560, 1_000, 2_400), Target.voiced(120, 360, 850, 2_250)),
  R(Target.voiced(70, 330, 1_150, 1_550).with(0.8, 0, 0, 5_000)),
  L(Target.voiced(75, 360, 1_050, 2_700).with(0.7, 0, 0, 5_000)),
  W(Target.voiced(80, 300, 640, 2_150).with(0.75, 0, 0, 5_000)),
  M(Target.voiced(75, 250, 1_050, 2_200).with(0.4, 0, 0, 5_000)),
  N(Target.voiced(90, 260, 1_650, 2_600).with(0.4, 0, 0, 5_000)),
  V(Target.voiced(70, 260, 1_100, 2_150).with(0.45, 0, 0.06, 5_500)),
  Z(Target.voiced(110, 270, 1_750, 2_600).with(0.3, 0, 0.6, 4_800)),
  F(Target.hissing(110, 340, 1_000, 2_150, 0.16, 5_200)),
  TH(Target.hissing(100, 320, 1_300, 2_550, 0.14, 5_500)),
  S(Target.hissing(130, 320, 1_700, 2_550, 0.75, 4_800)),
  SH(Target.hissing(150, 320, 1_850, 2_600, 0.9, 2_900)),
  HH(Target.silent(70, 600, 1_500, 2_450).with(0, 0.35, 0, 5_000)),
  P(Target.silent(65, 250, 850, 2_150), Target.hissing(10, 250, 850, 2_150, 0.3, 900)),
  T(Target.silent(65, 300, 1_750, 2_650), Target.hissing(14, 300, 1_750, 2_650, 0.8, 4_200),
      Target.silent(45, 350, 1_700, 2_600).with(0, 0.3, 0.05, 4_200)),
  K(Target.silent(70, 300, 1_950, 2_500), Target.hissing(18, 300, 1_950, 2_500, 0.7, 1_950),
      Target.silent(30, 350, 1_900, 2_500).with(0, 0.25, 0, 5_000)),
  G(Target.voiced(55, 220, 1_900, 2_400).with(0.15, 0, 0, 5_000), Target.hissing(14, 280, 1_900, 2_400, 0.4, 1_900)),
  B(Target.voiced(60, 220, 850, 2_150).with(0.15, 0, 0, 5_000), Target.hissing(8, 260, 900, 2_150, 0.2, 900)),
  /** Nothing is said. */
  PAUSE(Target.silent(120, 500, 1_500, 2_500));

  private final List<Target> targets;

  Phoneme(Target... targets) {
    this.targets = List.of(targets);
  }

  List<Target> targets() {
    return targets;
  }
}
