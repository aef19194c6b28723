package org.diapason.media.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.diapason.core.handling.HandlingSettings.WaitingTone;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;
import org.diapason.media.device.tone.Cadence;
import org.diapason.media.device.tone.DtmfTone;
import org.diapason.media.device.tone.PlayingTone;
import org.diapason.media.device.tone.ToneCountry;
import org.diapason.media.device.tone.ToneGenerator;

/** Tones on the phone's own devices. Thread-safe. */
final class PhoneTones implements Tones {
  private static final Duration FAILURE_LENGTH = Duration.ofSeconds(3);
  private static final List<Cadence> ANSWERED = List.of(Cadence.of(1_000, 120, 80), Cadence.of(1_000, 120, 80));
  private static final Duration ANSWERED_LENGTH = Duration.ofMillis(500);
  private static final Duration SAMPLE_LENGTH = Duration.ofSeconds(10);
  private static final int KEY_MILLIS = 100;
  private static final Duration KEY_LENGTH = Duration.ofMillis(KEY_MILLIS + 100);

  private final PhoneSound sound;
  private final Scheduler scheduler;
  private final Supplier<WaitingTone> waiting;
  private final Settings settings;
  private final Locale locale;
  private final Ringtones ringtones;
  private final Map<Tone, Sounding> sounding = new EnumMap<>(Tone.class);

  /** @param playing is filled as soon as there is something to play */
  private record Sounding(List<PathUse> uses, List<PlayingTone> playing, Scheduler.Task end) {}

  /**
   * @param waiting how a further call knocks, asked each time
   * @param locale whose tones are heard unless the settings name a country
   */
  PhoneTones(PhoneSound sound, Scheduler scheduler, Supplier<WaitingTone> waiting, Settings settings, Locale locale,
      Ringtones ringtones) {
    this.sound = sound;
    this.scheduler = scheduler;
    this.waiting = waiting;
    this.settings = settings;
    this.locale = locale;
    this.ringtones = ringtones;
  }

  private ToneCountry country() {
    String chosen = settings.get(AudioSettings.TONE_COUNTRY);
    return ToneCountry.of(chosen.isEmpty() ? locale : Locale.of("", chosen));
  }

  @Override
  public void start(Tone tone) {
    switch (tone) {
      case RING, WAITING, SAMPLE -> ring(tone, settings.get(AudioSettings.RINGTONE));
      case ANSWERED -> signal(tone, ToneGenerator.signal(false, ANSWERED));
      case RING_BACK -> signal(tone, country().ringback());
      case BUSY -> signal(tone, country().busy());
      case CONGESTION -> signal(tone, country().congestion());
    }
  }

  @Override
  public synchronized void ring(Tone tone, Ringtone ringtone) {
    if (tone == Tone.SAMPLE) {
      stop(tone);
    } else if (tone == Tone.WAITING && waiting.get() == WaitingTone.BEEPS) {
      signal(tone, country().callWaiting());
    }
    if (!sounding.containsKey(tone)) {
      Ringers ringers = sound.ringers();
      Sounding begun = begin(tone, tone == Tone.WAITING ? List.of(ringers.first()) : ringers.all());
      ringtones.load(ringtone, loaded -> play(tone, begun, switch (tone) {
        case WAITING -> loaded.softer();
        case SAMPLE -> loaded.once();
        case RING, ANSWERED, RING_BACK, BUSY, CONGESTION -> loaded;
      }));
    }
  }

  private synchronized void signal(Tone tone, org.diapason.media.device.tone.Tone waveform) {
    if (!sounding.containsKey(tone)) {
      play(tone, begin(tone, List.of(sound.calls())), waveform);
    }
  }

  /** Opens the devices at once, so that they are ready when the sound is. */
  private Sounding begin(Tone tone, List<PathUse> uses) {
    uses.forEach(PathUse::acquire);
    Scheduler.Task end = length(tone).map(time -> scheduler.schedule(time, () -> stop(tone))).orElse(() -> {});
    Sounding begun = new Sounding(uses, new ArrayList<>(), end);
    sounding.put(tone, begun);
    return begun;
  }

  /** Unless it was stopped in the meantime. */
  private synchronized void play(Tone tone, Sounding begun, org.diapason.media.device.tone.Tone waveform) {
    if (sounding.get(tone) == begun) {
      begun.uses.forEach(use -> begun.playing.add(use.path().play(waveform)));
    }
  }

  private static Optional<Duration> length(Tone tone) {
    return switch (tone) {
      case BUSY, CONGESTION -> Optional.of(FAILURE_LENGTH);
      case ANSWERED -> Optional.of(ANSWERED_LENGTH);
      case SAMPLE -> Optional.of(SAMPLE_LENGTH);
      case RING, RING_BACK, WAITING -> Optional.empty();
    };
  }

  @Override
  public synchronized void stop(Tone tone) {
    Sounding old = sounding.remove(tone);
    if (old != null) {
      old.end().cancel();
      old.playing().forEach(PlayingTone::stop);
      old.uses().forEach(PathUse::release);
    }
  }

  @Override
  public void key(char digit) {
    if (settings.get(AudioSettings.SILENT_KEYPAD)) {
      return;
    }
    DtmfTone.of(digit, KEY_MILLIS).ifPresent(tone -> {
      PathUse use = sound.calls();
      use.acquire();
      use.path().play(tone);
      scheduler.schedule(KEY_LENGTH, use::release);
    });
  }
}
