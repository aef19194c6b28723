package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.diapason.core.time.SystemTime;
import org.diapason.media.device.AudioSystem;
import org.diapason.media.device.DeviceChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostSoundTest {
  @ParameterizedTest
  @CsvSource({"Linux, PULSE, pulse", "FreeBSD, PULSE, pulse", "Windows 11, WASAPI, wasapi",
      "Windows Server 2022, WASAPI, wasapi", "Mac OS X, CORE_AUDIO, coreaudio", "Darwin, CORE_AUDIO, coreaudio"})
  void everySystemHasItsSound(String system, HostSound sound, String name) {
    assertThat(HostSound.of(system)).isEqualTo(sound);
    assertThat(devices(sound).name()).isEqualTo(name);
  }

  @Test
  void filesAndSilenceAreEverywhere() {
    for (HostSound sound : HostSound.values()) {
      assertThat(devices(sound).handles(DeviceChoice.parse("wav:some.wav").orElseThrow())).isTrue();
      assertThat(devices(sound).handles(new DeviceChoice.Silence())).isTrue();
    }
  }

  private static AudioSystem devices(HostSound sound) {
    return sound.devices(new SystemTime().clock(), () -> {
      throw new AssertionError("the library is not started before the devices are");
    });
  }
}
