package org.diapason.media.engine;

import java.util.List;
import java.util.Locale;
import org.diapason.core.time.Clock;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.jitsi.LibraryAudioSystem;
import org.diapason.media.device.pulse.PulseAudioSystem;
import org.diapason.media.device.pulse.PulseSettings;
import org.diapason.media.device.wav.WavSystem;

/** The sound system of the operating system this runs on. */
enum HostSound {
  /** Linux and whatever else has libpulse; without it there is silence. */
  PULSE,
  /** Windows. */
  WASAPI,
  /** macOS. */
  CORE_AUDIO;

  /** @param system as in the system property {@code os.name} */
  static HostSound of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WASAPI;
    }
    return name.startsWith("mac") || name.startsWith("darwin") ? CORE_AUDIO : PULSE;
  }

  /**
   * Its devices, and everywhere WAV files and silence. Nothing is started yet.
   *
   * @param startLibrary starts libjitsi unless it runs
   */
  AudioSystem devices(Clock clock, Runnable startLibrary) {
    AudioSystem real = switch (this) {
      case PULSE -> new PulseAudioSystem(PulseSettings.ofSession(), clock::nanos);
      case WASAPI -> LibraryAudioSystem.wasapi(startLibrary);
      case CORE_AUDIO -> LibraryAudioSystem.coreAudio(startLibrary);
    };
    return new CombinedAudioSystem(List.of(real, new WavSystem(), new SilentSystem()));
  }
}
