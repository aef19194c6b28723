package org.diapason.core.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings of sound. */
public final class AudioSettings {

  public static final Setting<AudioEnd> INPUT = end(Kind.Form.MICROPHONE, "audio.input");
  public static final Setting<AudioEnd> OUTPUT = end(Kind.Form.SPEAKER, "audio.output");

  /** Microphone and speaker of calls in speaker mode. */
  public static final Setting<AudioEnd> SPEAKER_INPUT = end(Kind.Form.MICROPHONE, "audio.speakerInput");

  public static final Setting<AudioEnd> SPEAKER_OUTPUT = end(Kind.Form.SPEAKER, "audio.speakerOutput");

  /** The microphone last plugged in takes the place of the one of {@link #INPUT} until it is unplugged, also in a call. */
  public static final Setting<Boolean> AUTO_MIC = Setting.phone("audio.autoMic", Kind.bool(), false);

  /** Device that rings. */
  public static final Setting<AudioEnd> RINGER = end(Kind.Form.SPEAKER, "audio.ringer");

  /** Per cent of the microphone's own level. */
  public static final Setting<Integer> INPUT_VOLUME = Setting.phone("audio.inputVolume", Kind.number(0, 200), 100);

  public static final Setting<Integer> OUTPUT_VOLUME = Setting.phone("audio.outputVolume", Kind.number(0, 200), 100);
  public static final Setting<Integer> RING_VOLUME = Setting.phone("audio.ringVolume", Kind.number(0, 200), 100);

  /** How calls ring, unless their account has its own way. */
  public static final Setting<Ringtone> RINGTONE = Setting.phone("audio.ringtone", Ringtone.kind(), Ringtone.STANDARD);

  /** Rings on {@link #SECOND_RINGER} at the same time, as on the computer's own speaker beside a headset. */
  public static final Setting<Boolean> RING_ALSO_ON_SPEAKER =
      Setting.phone("audio.ringAlsoOnSpeaker", Kind.bool(), false);

  public static final Setting<AudioEnd> SECOND_RINGER = end(Kind.Form.SPEAKER, "audio.secondRinger");

  /** Dialled calls are silent until they are answered, with a ring-back tone made here. */
  public static final Setting<Boolean> MUTE_EARLY_MEDIA = Setting.phone("audio.muteEarlyMedia", Kind.bool(), false);

  /** Whose ring-back and busy are heard, ISO 3166; empty: the country of the locale. */
  public static final Setting<String> TONE_COUNTRY = Setting.phone("audio.toneCountry",
      Kind.written(Kind.Form.COUNTRY, "two letters of ISO 3166, empty", AudioSettings::country, code -> code), "");

  /** No local sound of keys; the far side gets them all the same. */
  public static final Setting<Boolean> SILENT_KEYPAD = Setting.phone("audio.silentKeypad", Kind.bool(), false);

  private AudioSettings() {
  }

  public static List<Setting<?>> all() {
    return List.of(INPUT, OUTPUT, SPEAKER_INPUT, SPEAKER_OUTPUT, AUTO_MIC, RINGER, INPUT_VOLUME, OUTPUT_VOLUME, RING_VOLUME,
        RINGTONE, RING_ALSO_ON_SPEAKER, SECOND_RINGER, MUTE_EARLY_MEDIA, TONE_COUNTRY, SILENT_KEYPAD);
  }

  private static Optional<String> country(String written) {
    return Optional.of(written.strip().toUpperCase(Locale.ROOT)).filter(code -> code.matches("([A-Z]{2})?"));
  }

  private static Setting<AudioEnd> end(Kind.Form form, String id) {
    Kind<AudioEnd> kind = Kind.written(form, "default, silence, wav:FILE, device:NAME", AudioEnd::read, AudioEnd::written);
    return Setting.phone(id, kind, new AudioEnd.SystemDefault());
  }
}
