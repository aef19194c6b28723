package org.diapason.media.engine;

import java.util.Optional;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.AudioSettings;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.media.device.AudioDevice;
import org.diapason.media.device.AudioSystemEvent;
import org.diapason.media.device.Direction;

/** Which microphone and speaker calls are to use at the moment: one pair as usual, one in speaker mode. Thread-safe. */
final class CallEnds {
  private final Settings settings;
  private Optional<AudioEnd> inputOverride = Optional.empty();
  private Optional<AudioEnd> outputOverride = Optional.empty();
  private Optional<String> plugged = Optional.empty();
  /** Whether the first list of devices has come, which nobody has plugged in. */
  private boolean listed;
  private boolean speaker;

  CallEnds(Settings settings) {
    this.settings = settings;
  }

  static boolean isReal(AudioEnd end) {
    return end instanceof AudioEnd.SystemDefault || end instanceof AudioEnd.Device;
  }

  synchronized AudioEnd input() {
    if (speaker) {
      return handsFree(inputOverride, AudioSettings.SPEAKER_INPUT);
    }
    return inputOverride.or(this::lastPlugged).orElse(settings.get(AudioSettings.INPUT));
  }

  synchronized AudioEnd output() {
    return speaker ? handsFree(outputOverride, AudioSettings.SPEAKER_OUTPUT)
        : outputOverride.orElse(settings.get(AudioSettings.OUTPUT));
  }

  /** Who asked for no device, or a file in its place, wants none of the computer in speaker mode either. */
  private AudioEnd handsFree(Optional<AudioEnd> override, Setting<AudioEnd> setting) {
    AudioEnd chosen = settings.get(setting);
    return isReal(chosen) ? override.filter(end -> !isReal(end)).orElse(chosen) : chosen;
  }

  private Optional<AudioEnd> lastPlugged() {
    return settings.get(AudioSettings.AUTO_MIC) ? plugged.map(AudioEnd.Device::new) : Optional.empty();
  }

  /** Whether no sound of the computer is wanted. */
  synchronized boolean isDeaf() {
    return outputOverride.filter(end -> !isReal(end)).isPresent();
  }

  /** An empty end stays as it is. */
  synchronized void use(Optional<AudioEnd> input, Optional<AudioEnd> output) {
    inputOverride = input.or(() -> inputOverride);
    outputOverride = output.or(() -> outputOverride);
  }

  synchronized void speaker(boolean on) {
    speaker = on;
  }

  /** Notes which microphone was plugged in last; true if that may change what is to be used. */
  synchronized boolean follow(AudioSystemEvent event) {
    Optional<String> before = plugged;
    switch (event) {
      case AudioSystemEvent.DeviceAdded added when listed && isMicrophone(added.device()) ->
          plugged = Optional.of(added.device().name());
      case AudioSystemEvent.DeviceRemoved removed when isMicrophone(removed.device()) ->
          plugged = plugged.filter(name -> !name.equals(removed.device().name()));
      case AudioSystemEvent.DefaultChanged _ -> listed = true;
      case AudioSystemEvent.BecameUnavailable _ -> listed = false;
      case AudioSystemEvent.DeviceAdded _, AudioSystemEvent.DeviceRemoved _, AudioSystemEvent.BecameAvailable _ -> {
        // No microphone came or went
      }
    }
    return !before.equals(plugged);
  }

  private static boolean isMicrophone(AudioDevice device) {
    return device.direction() == Direction.CAPTURE && !device.monitor();
  }
}
