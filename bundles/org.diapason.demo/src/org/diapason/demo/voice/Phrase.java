package org.diapason.demo.voice;

import static org.diapason.demo.voice.Phoneme.AA;
import static org.diapason.demo.voice.Phoneme.AE;
import static org.diapason.demo.voice.Phoneme.AH;
import static org.diapason.demo.voice.Phoneme.AO;
import static org.diapason.demo.voice.Phoneme.AW;
import static org.diapason.demo.voice.Phoneme.AX;
import static org.diapason.demo.voice.Phoneme.AY;
import static org.diapason.demo.voice.Phoneme.EH;
import static org.diapason.demo.voice.Phoneme.EY;
import static org.diapason.demo.voice.Phoneme.F;
import static org.diapason.demo.voice.Phoneme.HH;
import static org.diapason.demo.voice.Phoneme.IH;
import static org.diapason.demo.voice.Phoneme.IY;
import static org.diapason.demo.voice.Phoneme.K;
import static org.diapason.demo.voice.Phoneme.L;
import static org.diapason.demo.voice.Phoneme.N;
import static org.diapason.demo.voice.Phoneme.OW;
import static org.diapason.demo.voice.Phoneme.P;
import static org.diapason.demo.voice.Phoneme.PAUSE;
import static org.diapason.demo.voice.Phoneme.R;
import static org.diapason.demo.voice.Phoneme.S;
import static org.diapason.demo.voice.Phoneme.SH;
import static org.diapason.demo.voice.Phoneme.T;
import static org.diapason.demo.voice.Phoneme.TH;
import static org.diapason.demo.voice.Phoneme.UW;
import static org.diapason.demo.voice.Phoneme.V;
import static org.diapason.demo.voice.Phoneme.W;
import static org.diapason.demo.voice.Phoneme.Z;

import java.util.List;
import java.util.Optional;

/** What the robots say, in English. */
public enum Phrase {
  ZERO('0', Z, IY, R, OW),
  ONE('1', W, AH, N),
  TWO('2', T, UW),
  THREE('3', TH, R, IY),
  FOUR('4', F, AO, R),
  FIVE('5', F, AY, V),
  SIX('6', S, IH, K, S),
  SEVEN('7', S, EH, V, AX, N),
  EIGHT('8', EY, T),
  NINE('9', N, AY, N),
  STAR('*', S, T, AA, R),
  HASH('#', HH, AE, SH),
  HELLO(' ', HH, AX, L, OW),
  /** Before the tone of the voice mail. */
  SPEAK_NOW(' ', S, P, IY, K, PAUSE, N, AW),
  /** Before a message is played. */
  ONE_CALL(' ', W, AH, N, PAUSE, K, AO, L),
  /** For a text. */
  THANK_YOU(' ', TH, AE, N, K, IY, UW);

  private final char digit;
  private final List<Phoneme> phonemes;

  Phrase(char digit, Phoneme... phonemes) {
    this.digit = digit;
    this.phonemes = List.of(phonemes);
  }

  /** The name of a DTMF digit; empty for A to D. */
  public static Optional<Phrase> ofDigit(char digit) {
    for (Phrase phrase : values()) {
      if (phrase.isDigit() && phrase.digit == digit) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  /** Whether it is the name of a digit. */
  public boolean isDigit() {
    return digit != ' ';
  }

  /** The digit it is the name of, or a space. */
  public char digit() {
    return digit;
  }

  List<Phoneme> phonemes() {
    return phonemes;
  }
}
