package org.diapason.core.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings of sound. */
public final class AudioSettings {

  public static final Setting<AudioEnd> INPUT = end("audio.input");
  public static final Setting<AudioEnd> OUTPUT = end("audio.output");

  /** Device that rings. */
  public static final Setting<AudioEnd> RINGER = end("audio.ringer");

  /** Per cent of the microphone's own level. */
  public static final Setting<Integer> INPUT_VOLUME = Setting.phone("audio.inputVolume", Kind.number(0, 200), 100);

  public static final Setting<Integer> OUTPUT_VOLUME = Setting.phone("audio.outputVolume", Kind.number(0, 200), 100);
  public static final Setting<Integer> RING_VOLUME = Setting.phone("audio.ringVolume", Kind.number(0, 200), 100);

  /** Whose ring-back and busy are heard, ISO 3166; empty: the country of the locale. */
  public static final Setting<String> TONE_COUNTRY = Setting.phone("audio.toneCountry",
      Kind.written("two letters of ISO 3166, empty", AudioSettings::country, code -> code), "");

  /** No local sound of keys; the far side gets them all the same. */
  public static final Setting<Boolean> SILENT_KEYPAD = Setting.phone("audio.silentKeypad", Kind.bool(), false);

  private AudioSettings() {
  }

  public static List<Setting<?>> all() {
    return List.of(INPUT, OUTPUT, RINGER, INPUT_VOLUME, OUTPUT_VOLUME, RING_VOLUME, TONE_COUNTRY, SILENT_KEYPAD);
  }

  private static Optional<String> country(String written) {
    return Optional.of(written.strip().toUpperCase(Locale.ROOT)).filter(code -> code.matches("([A-Z]{2})?"));
  }

  private static Setting<AudioEnd> end(String id) {
    Kind<AudioEnd> kind = Kind.written("default, silence, wav:FILE, device:NAME", AudioEnd::read, AudioEnd::written);
    return Setting.phone(id, kind, new AudioEnd.SystemDefault());
  }
}
