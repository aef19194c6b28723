package org.diapason.media.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceChoiceTest {
  @ParameterizedTest
  @ValueSource(strings = {"default", "silence", "device:alsa_output.usb:1", "wav:/tmp/a b.wav", "wav-once:x.wav"})
  void textAndChoiceAreTheSame(String text) {
    assertThat(DeviceChoice.parse(text)).map(Object::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wav:", "wav:a\0b", "device:", "silence:1", "default:x", "usb", "Device:x"})
  void otherTextsNameNothing(String text) {
    assertThat(DeviceChoice.parse(text)).isEmpty();
  }

  @Test
  void wavIsLoopedUnlessOnce() {
    assertThat(DeviceChoice.parse("wav:a.wav")).contains(new DeviceChoice.WavFile(Path.of("a.wav"), true));
    assertThat(DeviceChoice.parse("wav-once:a.wav")).contains(new DeviceChoice.WavFile(Path.of("a.wav"), false));
  }
}
