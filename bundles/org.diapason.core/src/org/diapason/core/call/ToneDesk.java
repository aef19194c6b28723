package org.diapason.core.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.core.media.Tones.Tone;

/** Sounds what the states of all calls together want: each tone once, however many calls want it; the eldest says how it rings. */
final class ToneDesk {

  private final Tones tones;
  private final Function<AccountId, AccountSounds> sounds;
  private final Map<Tone, Ringtone> sounding = new EnumMap<>(Tone.class);

  ToneDesk(Tones tones, Function<AccountId, AccountSounds> sounds) {
    this.tones = tones;
    this.sounds = sounds;
  }

  void follow(Collection<LiveCall> calls) {
    Map<Tone, Ringtone> wanted = new EnumMap<>(Tone.class);
    calls.stream().sorted(Comparator.comparing((LiveCall call) -> call.began))
        .forEach(call -> tone(call).ifPresent(tone -> wanted.putIfAbsent(tone, ringtone(tone, call))));
    for (Tone tone : Tone.values()) {
      change(tone, sounding.get(tone), wanted.get(tone));
    }
  }

  private void change(Tone tone, Ringtone before, Ringtone now) {
    if (Objects.equals(before, now)) {
      return;
    }
    if (before != null) {
      sounding.remove(tone);
      tones.stop(tone);
    }
    if (now != null) {
      sounding.put(tone, now);
      start(tone, now);
    }
  }

  private void start(Tone tone, Ringtone ringtone) {
    if (rings(tone)) {
      tones.ring(tone, ringtone);
    } else {
      tones.start(tone);
    }
  }

  private Optional<Tone> tone(LiveCall call) {
    return switch (call.state) {
      case Inviting inviting -> inviting.ringBack(call.earlyMuted).filter(_ -> sounds.apply(call.account.id()).ringBack());
      case CallState state -> state.tone();
    };
  }

  /** What a ring-back sounds like is no affair of the account. */
  private Ringtone ringtone(Tone tone, LiveCall call) {
    return rings(tone) ? sounds.apply(call.account.id()).ringtone() : Ringtone.STANDARD;
  }

  private static boolean rings(Tone tone) {
    return tone == Tone.RING || tone == Tone.WAITING;
  }

  /** Ends by itself. */
  void answered() {
    tones.start(Tone.ANSWERED);
  }

  /** @param tone that ends by itself */
  void failed(Tone tone) {
    tones.start(tone);
  }
}
