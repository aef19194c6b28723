package org.diapason.ui.setting;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.desktop.HotKeyAction;
import org.diapason.core.extension.ExtensionSettings;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.Mode;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.network.NetworkSettings;
import org.diapason.core.phone.PhoneSettings;
import org.diapason.core.phone.PopupSettings;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.ui.text.Word;

/** Where each setting stands, and when it matters. What a setting means is declared in the core. */
final class SettingPages {

  /** What happens to calls that come in. */
  static final SettingPage CALLS = SettingPage.of("calls", Word.HANDLING_TITLE,
      Section.of(HandlingSettings.ENABLED, HandlingSettings.MODE, HandlingSettings.FORWARD_TARGET,
          HandlingSettings.FORWARD_AFTER, HandlingSettings.ANSWER_AFTER, HandlingSettings.ANSWER_SOUND,
          HandlingSettings.KEEP),
      Section.of(Word.HANDLING_WAITING, HandlingSettings.CALL_WAITING, HandlingSettings.WAITING_WHEN_HELD,
          HandlingSettings.WAITING_TONE),
      Section.of(Word.HANDLING_REFUSE, HandlingSettings.REJECT_ANONYMOUS, PhoneSettings.CANNED_TEXTS),
      Section.of(Word.HANDLING_REJECT_WHEN, HandlingSettings.REJECT_WHEN.get(OwnStatus.INVISIBLE),
          HandlingSettings.REJECT_WHEN.get(OwnStatus.AWAY), HandlingSettings.REJECT_WHEN.get(OwnStatus.BUSY),
          HandlingSettings.REJECT_WHEN.get(OwnStatus.ON_THE_PHONE), HandlingSettings.REJECT_WHEN.get(OwnStatus.LUNCH),
          HandlingSettings.REJECT_WHEN.get(OwnStatus.BRB)));

  /** The pages that exist once. */
  static final List<SettingPage> OF_THE_PHONE = List.of(CALLS,
      SettingPage.of("pbx", Word.SETTINGS_PBX,
          Section.of(HandlingSettings.EMERGENCY_NUMBERS),
          Section.of(Word.HANDLING_CODES, ExtensionSettings.PICKUP_CODE, ExtensionSettings.PARK_CODE,
              ExtensionSettings.RETRIEVE_CODE),
          Section.of(Word.HANDLING_INTERCOM_TITLE, HandlingSettings.INTERCOM, HandlingSettings.INTERCOM_WHEN_BUSY,
              ExtensionSettings.INTERCOM_PREFIX),
          Section.of(Word.SETTINGS_TAKE_OVER, HandlingSettings.TRANSFER_REQUEST)),
      SettingPage.of("ringing", Word.SETTINGS_RINGING,
          Section.of(AudioSettings.RINGTONE, AudioSettings.RINGER, AudioSettings.RING_VOLUME,
              AudioSettings.RING_ALSO_ON_SPEAKER, AudioSettings.SECOND_RINGER),
          Section.of(Word.SETTINGS_TONES, AudioSettings.TONE_COUNTRY, AudioSettings.MUTE_EARLY_MEDIA,
              AudioSettings.SILENT_KEYPAD)),
      SettingPage.of("audio", Word.SETTINGS_AUDIO,
          Section.of(AudioSettings.INPUT, AudioSettings.INPUT_VOLUME, AudioSettings.AUTO_MIC, AudioSettings.OUTPUT,
              AudioSettings.OUTPUT_VOLUME),
          Section.of(Word.SETTINGS_SPEAKER, AudioSettings.SPEAKER_INPUT, AudioSettings.SPEAKER_OUTPUT)),
      SettingPage.of("recording", Word.SETTINGS_RECORDING,
          Section.of(RecordingSettings.RECORD_ALL, RecordingSettings.RECORD_OUTGOING, RecordingSettings.FORMAT,
              RecordingSettings.CHANNELS, RecordingSettings.FOLDER, RecordingSettings.NAME)),
      SettingPage.of("appearance", Word.SETTINGS_APPEARANCE, Section.of(PhoneSettings.LANGUAGE, PhoneSettings.THEME),
          Section.of(Word.SETTINGS_ATTENTION, PopupSettings.CALL, PopupSettings.ONLY_IN_BACKGROUND, PopupSettings.SECONDS,
              PopupSettings.ACTIVATE_ON_CALL)),
      SettingPage.of("keys", Word.SETTINGS_KEYS,
          Section.of(Word.HOTKEY_TITLE, HotKeyAction.DIAL_CLIPBOARD.setting(), HotKeyAction.ANSWER.setting(),
              HotKeyAction.HANG_UP.setting(), HotKeyAction.MUTE.setting())),
      SettingPage.of("network", Word.SETTINGS_NETWORK,
          Section.of(NetworkSettings.SIP_RANDOM, NetworkSettings.SIP_PORT, NetworkSettings.RTP_RANDOM,
              NetworkSettings.RTP_PORT)));

  /** The page that each account has. */
  static final SettingPage OF_AN_ACCOUNT = SettingPage.of("account", Word.ACCOUNT_MENU,
      Section.of(AccountSettings.NAME, AccountSettings.CALLER_ID, AccountSettings.RINGTONE, AccountSettings.NO_RING_BACK,
          AccountSettings.VOICEMAIL_TRANSFER, AccountSettings.BLF),
      Section.of(Word.SETTINGS_COMPATIBILITY, AccountSettings.DTMF, AccountSettings.KPML,
          AccountSettings.FORCE_RFC3264_HOLD, ExtensionSettings.ACCOUNT_INTERCOM_PREFIX),
      Section.of(Word.SETTINGS_NETWORK, AccountSettings.REGISTER_ON_START, AccountSettings.TRANSPORT,
          AccountSettings.REGISTRATION_EXPIRY, AccountSettings.KEEP_ALIVE, AccountSettings.RPORT),
      Section.kept(Word.SIGN_IN, AccountSettings.DOMAIN, AccountSettings.USER, AccountSettings.PASSWORD,
          AccountSettings.AUTH_USER, AccountSettings.OUTBOUND_PROXY));

  /** Without these an account is none. */
  static final List<Setting<?>> NEEDED = List.of(AccountSettings.DOMAIN, AccountSettings.USER);

  /** Those that are shown only while others have some value. */
  private static final Map<Setting<?>, Predicate<Settings>> MATTERS = Map.ofEntries(
      Map.entry(HandlingSettings.FORWARD_TARGET, mode(Mode.FORWARD_AT_ONCE, Mode.FORWARD_AFTER)),
      Map.entry(HandlingSettings.FORWARD_AFTER, mode(Mode.FORWARD_AFTER)),
      Map.entry(HandlingSettings.ANSWER_AFTER, mode(Mode.ANSWER_AFTER)),
      Map.entry(HandlingSettings.ANSWER_SOUND, mode(Mode.ANSWER_AT_ONCE, Mode.ANSWER_AFTER)),
      Map.entry(HandlingSettings.WAITING_WHEN_HELD, on(HandlingSettings.CALL_WAITING)),
      Map.entry(HandlingSettings.WAITING_TONE, on(HandlingSettings.CALL_WAITING)),
      Map.entry(HandlingSettings.INTERCOM_WHEN_BUSY, on(HandlingSettings.INTERCOM)),
      Map.entry(PopupSettings.ONLY_IN_BACKGROUND, on(PopupSettings.CALL)),
      Map.entry(PopupSettings.SECONDS, on(PopupSettings.CALL)),
      Map.entry(AudioSettings.SECOND_RINGER, on(AudioSettings.RING_ALSO_ON_SPEAKER)),
      Map.entry(NetworkSettings.SIP_PORT, on(NetworkSettings.SIP_RANDOM).negate()),
      Map.entry(NetworkSettings.RTP_PORT, on(NetworkSettings.RTP_RANDOM).negate()));

  private SettingPages() {
  }

  /** Whether a setting of the phone has any effect with what the others are set to. */
  static boolean matters(Setting<?> setting, Settings settings) {
    return MATTERS.getOrDefault(setting, _ -> true).test(settings);
  }

  private static Predicate<Settings> mode(Mode... modes) {
    return settings -> List.of(modes).contains(settings.get(HandlingSettings.MODE));
  }

  private static Predicate<Settings> on(Setting<Boolean> other) {
    return settings -> settings.get(other);
  }
}
