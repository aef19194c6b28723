package org.diapason.media.device.jitsi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.media.Format;
import javax.media.MediaLocator;
import org.jitsi.impl.neomedia.device.AudioSystem;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;

/** A sound system of the library with the devices a test plugs in; it tells of them as all of the library's do. */
final class FakeSystem extends AudioSystem {
  private List<String> microphones;
  private List<String> speakers;

  FakeSystem() throws Exception {
    super("fake", FEATURE_NOTIFY_AND_PLAYBACK_DEVICES | FEATURE_REINITIALIZE);
  }

  void plugged(List<String> newMicrophones, List<String> newSpeakers) throws Exception {
    microphones = newMicrophones;
    speakers = newSpeakers;
    initialize();
  }

  /** Called within the constructor for the first time. */
  @Override
  protected void doInitialize() {
    setCaptureDevices(infos(microphones));
    setPlaybackDevices(infos(speakers));
  }

  private static List<CaptureDeviceInfo2> infos(List<String> names) {
    return Stream.ofNullable(names).flatMap(List::stream).map(FakeSystem::info).toList();
  }

  static CaptureDeviceInfo2 info(String name) {
    Format[] formats = {new SampleLayout(48_000, 1, false).format()};
    return new CaptureDeviceInfo2("The " + Objects.requireNonNull(name), new MediaLocator("fake:" + name), formats,
        name, "USB", "model");
  }
}
