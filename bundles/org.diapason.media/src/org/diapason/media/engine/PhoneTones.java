package org.diapason.media.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.diapason.core.media.Tones;
import org.diapason.core.time.Scheduler;
import org.diapason.media.device.tone.DtmfTone;
import org.diapason.media.device.tone.PlayingTone;
import org.diapason.media.device.tone.RingTone;
import org.diapason.media.device.tone.ToneCountry;

/** Tones on the phone's own devices. Thread-safe. */
final class PhoneTones implements Tones {
  private static final Duration BUSY_LENGTH = Duration.ofSeconds(3);
  private static final int KEY_MILLIS = 100;
  private static final Duration KEY_LENGTH = Duration.ofMillis(KEY_MILLIS + 100);

  private final PhoneSound sound;
  private final Scheduler scheduler;
  private final ToneCountry country;
  private final Map<Tone, Sounding> sounding = new EnumMap<>(Tone.class);

  private record Sounding(PlayingTone tone, PathUse use, Scheduler.Task end) {}

  PhoneTones(PhoneSound sound, Scheduler scheduler, Locale locale) {
    this.sound = sound;
    this.scheduler = scheduler;
    country = ToneCountry.of(locale);
  }

  @Override
  public synchronized void start(Tone tone) {
    if (!sounding.containsKey(tone)) {
      PathUse use = tone == Tone.RING ? sound.ringer() : sound.calls();
      use.acquire();
      PlayingTone playing = use.path().play(waveform(tone));
      Scheduler.Task end = tone == Tone.BUSY ? scheduler.schedule(BUSY_LENGTH, () -> stop(tone)) : () -> {};
      sounding.put(tone, new Sounding(playing, use, end));
    }
  }

  private org.diapason.media.device.tone.Tone waveform(Tone tone) {
    return switch (tone) {
      case RING -> RingTone.bell();
      case RING_BACK -> country.ringback();
      case BUSY -> country.busy();
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
    DtmfTone.of(digit, KEY_MILLIS).ifPresent(tone -> {
      PathUse use = sound.calls();
      use.acquire();
      use.path().play(tone);
      scheduler.schedule(KEY_LENGTH, use::release);
    });
  }
}
