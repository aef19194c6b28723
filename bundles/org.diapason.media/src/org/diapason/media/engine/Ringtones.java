package org.diapason.media.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.event.Events;
import org.diapason.core.event.Events.Subscription;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Ringtone.Melody;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.SettingChanged;
import org.diapason.core.setting.Settings;
import org.diapason.media.device.tone.RingTone;
import org.diapason.media.device.tone.Tone;
import org.diapason.media.device.wav.WavReader;
import org.diapason.media.device.wav.WavResult;

/**
 * The sounds of ring tones, computed or read in the background. A file that can not be played is told as a problem, once until
 * it is another one or can be played; the standard ring tone rings in its place. Thread-safe.
 */
final class Ringtones {
  /** Five minutes of stereo at the rate of the devices, and a header. */
  private static final long MOST_BYTES = 60_000_000;
  private static final int REST_MILLIS = 1_000;
  private static final int MOST_KEPT = 3;

  private final Events events;
  private final Map<Melody, Tone> melodies = new ConcurrentHashMap<>();
  private final Map<Path, Kept> files = new LinkedHashMap<>();
  private final Set<Problem> told = ConcurrentHashMap.newKeySet();

  private record Kept(FileTime changed, long size, Tone tone) {}

  Ringtones(Events events) {
    this.events = events;
  }

  /** Reads files as soon as they are chosen: whether they can be played is told then, and the first call rings at once. */
  Subscription follow(Settings settings) {
    return events.subscribe(SettingChanged.class, changed -> chosen(changed.key(), settings)
        .filter(Ringtone.File.class::isInstance).ifPresent(file -> load(file, tone -> {})));
  }

  private static Optional<Ringtone> chosen(Key key, Settings settings) {
    if (key.id().equals(AudioSettings.RINGTONE.id())) {
      return Optional.of(settings.get(AudioSettings.RINGTONE));
    }
    return key.id().equals(AccountSettings.RINGTONE.id())
        ? settings.get(AccountSettings.RINGTONE, key.owner()) : Optional.empty();
  }

  /** @param ready is called on a thread of its own, with a sound that repeats */
  void load(Ringtone ringtone, Consumer<Tone> ready) {
    Thread.ofPlatform().daemon().name("ring-tone").start(() -> ready.accept(tone(ringtone)));
  }

  private Tone tone(Ringtone ringtone) {
    return switch (ringtone) {
      case Ringtone.BuiltIn builtIn -> melodies.computeIfAbsent(builtIn.melody(), Ringtones::computed);
      case Ringtone.File file -> file(Path.of(file.path()));
    };
  }

  private static Tone computed(Melody melody) {
    RingTone made = switch (melody) {
      case BELL -> RingTone.BELL;
      case CLASSIC -> RingTone.CLASSIC;
      case TRILL -> RingTone.TRILL;
      case MARIMBA -> RingTone.MARIMBA;
      case CHIME -> RingTone.CHIME;
      case SOFT -> RingTone.SOFT;
    };
    return made.tone();
  }

  private synchronized Tone file(Path path) {
    try {
      FileTime changed = Files.getLastModifiedTime(path);
      long size = Files.size(path);
      Kept kept = files.get(path);
      return kept != null && kept.changed.equals(changed) && kept.size == size ? kept.tone : read(path, changed, size);
    } catch (IOException missing) {
      return standard(path, ProblemCode.RINGTONE_UNREADABLE);
    }
  }

  private Tone read(Path path, FileTime changed, long size) {
    if (size > MOST_BYTES) {
      return standard(path, ProblemCode.RINGTONE_TOO_LONG);
    }
    return switch (WavReader.read(path)) {
      case WavResult.Read read -> keep(path, new Kept(changed, size, new Tone(read.sound().samples(), true).resting(REST_MILLIS)));
      case WavResult.Refused refused -> standard(path, switch (refused.reason()) {
        case NOT_READABLE -> ProblemCode.RINGTONE_UNREADABLE;
        case TOO_LONG -> ProblemCode.RINGTONE_TOO_LONG;
        case NOT_WAV, TRUNCATED, NOT_PCM, NOT_16_BIT, CHANNELS, SAMPLE_RATE -> ProblemCode.RINGTONE_FORMAT;
      });
    };
  }

  private Tone keep(Path path, Kept fresh) {
    told.removeIf(problem -> problem.arguments().contains(path.toString()));
    files.remove(path);
    files.put(path, fresh);
    if (files.size() > MOST_KEPT) {
      files.remove(files.keySet().iterator().next());
    }
    return fresh.tone;
  }

  private Tone standard(Path path, ProblemCode code) {
    files.remove(path);
    Problem problem = Problem.of(code, path.toString());
    if (told.add(problem)) {
      events.publish(new ProblemRaised(problem));
    }
    return tone(Ringtone.STANDARD);
  }
}
