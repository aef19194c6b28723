package org.diapason.core.account;

import org.diapason.core.media.AudioSettings;
import org.diapason.core.media.Ringtone;
import org.diapason.core.setting.Settings;

/**
 * What is heard of the calls of an account before they are answered.
 *
 * @param ringtone how they ring here
 * @param ringBack whether a tone is made here while it rings there and no early media is heard
 * @param earlyMediaMuted whether dialled calls are silent until they are answered, with a ring-back tone made here
 */
public record AccountSounds(Ringtone ringtone, boolean ringBack, boolean earlyMediaMuted) {

  /** Of an account with nothing set. */
  public static final AccountSounds STANDARD = new AccountSounds(Ringtone.STANDARD, true, false);

  /** As the settings have it at this moment. */
  public static AccountSounds read(AccountId account, Settings settings) {
    return new AccountSounds(
        settings.get(AccountSettings.RINGTONE, account.owner()).orElseGet(() -> settings.get(AudioSettings.RINGTONE)),
        !settings.get(AccountSettings.NO_RING_BACK, account.owner()), settings.get(AudioSettings.MUTE_EARLY_MEDIA));
  }
}
