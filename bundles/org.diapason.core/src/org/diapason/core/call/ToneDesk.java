package org.diapason.core.call;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.diapason.core.media.Tones;
import org.diapason.core.media.Tones.Tone;

/** Sounds what the states of all calls together want: each tone once, however many calls want it. */
final class ToneDesk {

  private final Tones tones;
  private final Set<Tone> sounding = EnumSet.noneOf(Tone.class);

  ToneDesk(Tones tones) {
    this.tones = tones;
  }

  void follow(Collection<LiveCall> calls) {
    Set<Tone> wanted = EnumSet.noneOf(Tone.class);
    calls.forEach(call -> call.state.tone().ifPresent(wanted::add));
    for (Tone tone : Tone.values()) {
      if (wanted.contains(tone) && sounding.add(tone)) {
        tones.start(tone);
      } else if (!wanted.contains(tone) && sounding.remove(tone)) {
        tones.stop(tone);
      }
    }
  }

  /** Ends by itself. */
  void answered() {
    tones.start(Tone.ANSWERED);
  }

  /** Ends by itself. */
  void busy() {
    tones.start(Tone.BUSY);
  }
}
