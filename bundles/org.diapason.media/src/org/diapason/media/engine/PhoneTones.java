package org.diapason.media.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.diapason.core.handling.HandlingSettings.WaitingTone;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Tones;
import org.diapason.core.setting.Settings;
import org.diapason.core.time.Scheduler;
import org.diapason.media.device.tone.Cadence;
import org.diapason.media.device.tone.DtmfTone;
import org.diapason.media.device.tone.PlayingTone;
import org.diapason.media.device.tone.RingTone;
import org.diapason.media.device.tone.ToneCountry;
import org.diapason.media.device.tone.ToneGenerator;

/** Tones on the phone's own devices. Thread-safe. */
final class PhoneTones implements Tones {
  private static final Duration BUSY_LENGTH = Duration.ofSeconds(3);
  private static final List<Cadence> ANSWERED = List.of(Cadence.of(1_000, 120, 80), Cadence.of(1_000, 120, 80));
  private static final Duration ANSWERED_LENGTH = Duration.ofMillis(500);
  private static final int KEY_MILLIS = 100;
  private static final Duration KEY_LENGTH = Duration.ofMillis(KEY_MILLIS + 100);

  private final PhoneSound sound;
  private final Scheduler scheduler;
  private final Supplier<WaitingTone> waiting;
  private final Settings settings;
  private final Locale locale;
  private final Map<Tone, Sounding> sounding = new EnumMap<>(Tone.class);

  private record Sounding(PlayingTone tone, PathUse use, Scheduler.Task end) {}

  /**
   * @param waiting how a further call knocks, asked each time
   * @param locale whose tones are heard unless the settings name a country
   */
  PhoneTones(PhoneSound sound, Scheduler scheduler, Supplier<WaitingTone> waiting, Settings settings, Locale locale) {
    this.sound = sound;
    this.scheduler = scheduler;
    this.waiting = waiting;
    this.settings = settings;
    this.locale = locale;
  }

  private ToneCountry country() {
    String chosen = settings.get(AudioSettings.TONE_COUNTRY);
    return ToneCountry.of(chosen.isEmpty() ? locale : Locale.of("", chosen));
  }

  @Override
  public synchronized void start(Tone tone) {
    if (!sounding.containsKey(tone)) {
      PathUse use = onRinger(tone) ? sound.ringer() : sound.calls();
      use.acquire();
      PlayingTone playing = use.path().play(waveform(tone));
      Scheduler.Task end = length(tone).map(time -> scheduler.schedule(time, () -> stop(tone))).orElse(() -> {});
      sounding.put(tone, new Sounding(playing, use, end));
    }
  }

  private boolean onRinger(Tone tone) {
    return tone == Tone.RING || tone == Tone.WAITING && waiting.get() == WaitingTone.RING;
  }

  private static Optional<Duration> length(Tone tone) {
    return switch (tone) {
      case BUSY -> Optional.of(BUSY_LENGTH);
      case ANSWERED -> Optional.of(ANSWERED_LENGTH);
      case RING, RING_BACK, WAITING -> Optional.empty();
    };
  }

  private org.diapason.media.device.tone.Tone waveform(Tone tone) {
    return switch (tone) {
      case RING -> RingTone.bell();
      case WAITING -> waiting.get() == WaitingTone.RING ? RingTone.softBell() : country().callWaiting();
      case ANSWERED -> ToneGenerator.signal(false, ANSWERED);
      case RING_BACK -> country().ringback();
      case BUSY -> country().busy();
    };
  }

  @Override
  public synchronized void stop(Tone tone) {
    Sounding old = sounding.remove(tone);
    if (old != null) {
      old.end().cancel();
      old.tone().stop();
      old.use().release();
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
