package org.diapason.media.device.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Availability;
import org.diapason.media.device.DeviceChanges;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.Opened;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseAbsentTest {
  @Test
  void missingLibraryIsSaid() {
    PulseSettings settings = new PulseSettings("libpulse-of-nobody.so.0", "", "test");
    try (PulseAudioSystem system = new PulseAudioSystem(settings, System::nanoTime)) {
      DeviceProblem missing = new DeviceProblem.LibraryMissing("libpulse-of-nobody.so.0");
      assertThat(system.start()).isEqualTo(new Availability.Unavailable(missing));
      assertThat(system.openCapture(new DeviceChoice.SystemDefault(), listener -> () -> { }))
          .isEqualTo(new Opened.Failed<>(missing));
    }
  }

  @Test
  void libraryWithoutTheFunctionsIsSaid() {
    PulseSettings settings = new PulseSettings("libm.so.6", "", "test");
    Assumptions.assumeTrue(NativeLibrary.load("libm.so.6").isPresent(), "no glibc");
    try (PulseAudioSystem system = new PulseAudioSystem(settings, System::nanoTime)) {
      assertThat(system.start()).isInstanceOfSatisfying(Availability.Unavailable.class,
          unavailable -> assertThat(unavailable.problem()).isInstanceOf(DeviceProblem.LibraryMissing.class));
    }
  }

  @Test
  void missingServerIsSaidAndNothingOpens(@TempDir Path folder) {
    Assumptions.assumeTrue(NativeLibrary.load("libpulse.so.0").isPresent(), "libpulse is not installed");
    PulseSettings settings = PulseSettings.at("unix:" + folder.resolve("nobody"));
    try (PulseAudioSystem system = new PulseAudioSystem(settings, System::nanoTime)) {
      DeviceProblem refused = new DeviceProblem.NoSoundServer("Connection refused");
      assertThat(system.start()).isEqualTo(new Availability.Unavailable(refused));
      assertThat(system.openPlayback(new DeviceChoice.SystemDefault(), listener -> () -> { }))
          .isEqualTo(new Opened.Failed<>(refused));
      assertThat(system.devices()).isEmpty();
    }
  }

  @Test
  void differenceOfTwoListsIsToldAsEvents() {
    AudioDevice card = new AudioDevice(Direction.PLAYBACK, "card", "Card", true, false);
    AudioDevice cardNoMore = new AudioDevice(Direction.PLAYBACK, "card", "Card", false, false);
    AudioDevice usb = new AudioDevice(Direction.PLAYBACK, "usb", "USB", true, false);
    AudioDevice cam = new AudioDevice(Direction.CAPTURE, "cam", "Camera", true, false);
    assertThat(DeviceChanges.between(List.of(card, cam), List.of(cardNoMore, usb))).containsExactly(
        new AudioSystemEvent.DeviceRemoved(cam), new AudioSystemEvent.DeviceAdded(usb),
        new AudioSystemEvent.DefaultChanged(Direction.CAPTURE, ""),
        new AudioSystemEvent.DefaultChanged(Direction.PLAYBACK, "usb"));
    assertThat(DeviceChanges.between(List.of(card), List.of(card))).isEmpty();
  }
}
