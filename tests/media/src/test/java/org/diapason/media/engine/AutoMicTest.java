package org.diapason.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.setting.Owner;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.CombinedAudioSystem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.SilentSystem;
import org.diapason.media.device.path.ScriptedSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The microphone last plugged in, while devices are open as in a call. */
final class AutoMicTest {
  private final ScriptedSystem system = new ScriptedSystem("card");
  private final Rig rig = new Rig(
      new CombinedAudioSystem(List.of(system, new SilentSystem())), new AudioEnd.Device("card"));

  @BeforeEach
  void openDevices() {
    rig.phone().calls().acquire();
    awaitMicrophone("card");
    system.announceDefault();
  }

  @AfterEach
  void closeDevices() {
    rig.phone().calls().release();
    rig.close();
  }

  private void awaitMicrophone(String name) {
    await().atMost(Rig.PATIENCE).until(() -> microphone().equals(Optional.of(name)));
  }

  private Optional<String> microphone() {
    return rig.phone().calls().path().device(Direction.CAPTURE);
  }

  private void follow(boolean on) {
    rig.settings.set(AudioSettings.AUTO_MIC, Owner.PHONE, on);
  }

  @Test
  void theOneLastPluggedInIsUsedUntilItIsGone() {
    follow(true);
    system.plug("headset");
    awaitMicrophone("headset");
    system.plug("camera");
    awaitMicrophone("camera");
    system.unplug("camera");
    awaitMicrophone("card");
  }

  @Test
  void itIsUsedAsSoonAsThatIsWanted() {
    system.plug("headset");
    assertThat(microphone()).contains("card");
    follow(true);
    awaitMicrophone("headset");
    follow(false);
    awaitMicrophone("card");
  }

  @Test
  void speakerModeKeepsItsMicrophone() {
    follow(true);
    rig.settings.set(AudioSettings.SPEAKER_INPUT, Owner.PHONE, new AudioEnd.Device("card"));
    system.plug("headset");
    awaitMicrophone("headset");
    rig.engine.devices().speaker(true);
    awaitMicrophone("card");
    rig.engine.devices().speaker(false);
    awaitMicrophone("headset");
  }

  @Test
  void whatWasThereWhenThePhoneBeganWasNotPluggedIn() {
    CallEnds ends = new CallEnds(rig.settings);
    follow(true);
    AudioDevice headset = new AudioDevice(Direction.CAPTURE, "headset", "Headset", false, false);
    assertThat(ends.follow(new AudioSystemEvent.DeviceAdded(headset))).isFalse();
    assertThat(ends.input()).isEqualTo(new AudioEnd.Device("card"));
  }
}
