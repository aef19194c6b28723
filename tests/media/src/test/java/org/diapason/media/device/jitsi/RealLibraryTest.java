package org.diapason.media.device.jitsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.media.MediaException;
import javax.media.protocol.DataSource;
import org.diapason.media.device.Availability;
import org.diapason.media.device.DeviceChoice;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Opened;
import org.diapason.media.stream.Library;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.AudioSystem.DataFlow;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As much of the library's own devices as runs anywhere. */
final class RealLibraryTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void onNeitherOfTheTwo() {
    String system = System.getProperty("os.name");
    Assumptions.assumeFalse(system.startsWith("Windows") || system.startsWith("Mac"));
  }

  @Test
  void systemsOfOtherComputersAreMissing() {
    try (LibraryAudioSystem windows = LibraryAudioSystem.wasapi(() -> Library.start(folder));
        LibraryAudioSystem mac = LibraryAudioSystem.coreAudio(() -> Library.start(folder))) {
      DeviceProblem missing = new DeviceProblem.LibraryMissing("wasapi");
      assertThat(windows.start()).isEqualTo(new Availability.Unavailable(missing));
      assertThat(windows.openPlayback(new DeviceChoice.SystemDefault(), listener -> () -> { }))
          .isEqualTo(new Opened.Failed<>(missing));
      assertThat(mac.start())
          .isEqualTo(new Availability.Unavailable(new DeviceProblem.LibraryMissing("coreaudio")));
    }
  }

  /** The library's silent device ticks without sound. */
  @Test
  void aDeviceOfTheLibraryIsFoundByItsLocatorAndOpened() throws IOException, MediaException {
    Library.start(folder);
    AudioSystem silence = AudioSystem.getAudioSystem(AudioSystem.LOCATOR_PROTOCOL_AUDIOSILENCE);
    CaptureDeviceInfo2 device = silence.getDevices(DataFlow.CAPTURE).getFirst();
    DataSource source = new WasapiDevices(() -> { }).microphone(device);
    assertThat(source.getClass().getName()).startsWith("org.jitsi.impl.neomedia.jmfext.media.protocol.audiosilence.");
    try (SourceCapture capture = SourceCapture.open("silence", source)) {
      capture.start(frame -> { }, problem -> { });
      assertThat(capture.counters().frames()).isZero();
    }
  }

  @Test
  void windowsDefaultsAreUnknownElsewhere() {
    assertThat(WinmmDefaults.load()).isEmpty();
  }

  @Test
  void windowsTextEndsAtItsZero() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocateFrom("{0.0.1}.{äß}\0rest", StandardCharsets.UTF_16LE);
      assertThat(WinmmDefaults.text(text)).isEqualTo("{0.0.1}.{äß}");
    }
  }
}
