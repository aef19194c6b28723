package org.diapason.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountSounds;
import org.diapason.core.event.Events;
import org.diapason.core.setting.Catalogue;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Settings;
import org.diapason.fixtures.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RingtoneTest {
  private static final AccountId WORK = new AccountId("work");

  private final MemoryStore store = new MemoryStore();
  private final Settings settings =
      new Settings(new Catalogue(AccountSettings.all(), AudioSettings.all()), store, store, new Events());

  @ParameterizedTest
  @ValueSource(strings = {"bell", "classic", "trill", "marimba", "chime", "soft", "ding.wav", "/sounds/Ding", "a/b.WAV"})
  void whatIsWrittenIsReadBack(String text) {
    assertThat(Ringtone.read(text)).map(Ringtone::written).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bel", "Bell", "ding.mp3", "a\u0000/b.wav"})
  void whatIsNeitherNameNorFileIsRefused(String text) {
    assertThat(Ringtone.read(text)).isEmpty();
    assertThat(settings.set("audio.ringtone", Owner.PHONE, text)).isInstanceOf(SetResult.Refused.class);
  }

  @Test
  void anAccountRingsInItsOwnWayOrAsThePhoneDoes() {
    settings.set(AudioSettings.RINGTONE, Owner.PHONE, new Ringtone.BuiltIn(Ringtone.Melody.SOFT));
    assertThat(AccountSounds.read(WORK, settings).ringtone()).isEqualTo(new Ringtone.BuiltIn(Ringtone.Melody.SOFT));

    settings.set("account.ringtone", WORK.owner(), "chime");
    assertThat(AccountSounds.read(WORK, settings).ringtone()).isEqualTo(new Ringtone.BuiltIn(Ringtone.Melody.CHIME));
    settings.set(AccountSettings.RINGTONE, WORK.owner(), Optional.empty());
    assertThat(AccountSounds.read(WORK, settings).ringtone()).isEqualTo(new Ringtone.BuiltIn(Ringtone.Melody.SOFT));
  }

  @Test
  void ringBackAndEarlyMediaFollowTheirSettings() {
    assertThat(AccountSounds.read(WORK, settings)).isEqualTo(AccountSounds.STANDARD);
    settings.set(AccountSettings.NO_RING_BACK, WORK.owner(), true);
    settings.set(AudioSettings.MUTE_EARLY_MEDIA, Owner.PHONE, true);

    assertThat(AccountSounds.read(WORK, settings)).isEqualTo(new AccountSounds(Ringtone.STANDARD, false, true));
  }
}
