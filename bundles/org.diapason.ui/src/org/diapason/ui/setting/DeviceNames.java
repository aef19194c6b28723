package org.diapason.ui.setting;

import java.util.List;
import java.util.stream.Stream;
import org.diapason.core.media.AudioDevice;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioEnd;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;

/**
 * The microphones or speakers to choose from, by the names that people know.
 *
 * @param input microphones, else speakers
 */
record DeviceNames(AudioDevices devices, Texts texts, boolean input) {

  /** The written forms: the system's default first, and one that is not there only while it is the chosen one. */
  List<String> offered(String chosen) {
    Stream<String> there = here().map(device -> new AudioEnd.Device(device.name()).written());
    return Stream.of(Stream.of(new AudioEnd.SystemDefault().written()), there, Stream.of(chosen))
        .flatMap(written -> written).distinct().toList();
  }

  /** What people call it. */
  String name(String written) {
    return switch (AudioEnd.read(written).orElseGet(AudioEnd.SystemDefault::new)) {
      case AudioEnd.SystemDefault _ -> here().filter(AudioDevice::preferred).findFirst()
          .map(device -> texts.of(Word.SYSTEM_DEFAULT_NOW, device.description())).orElseGet(() -> texts.of(Word.SYSTEM_DEFAULT));
      case AudioEnd.Silence _ -> texts.of(Word.DEVICE_SILENCE);
      case AudioEnd.Wav wav -> wav.file();
      case AudioEnd.Device wanted -> here().filter(device -> device.name().equals(wanted.name())).findFirst()
          .map(AudioDevice::description).orElseGet(() -> texts.of(Word.DEVICE_AWAY, wanted.name()));
    };
  }

  private Stream<AudioDevice> here() {
    return devices.list().stream().filter(device -> device.input() == input);
  }
}
