package org.diapason.media.device;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wanted as microphone or speaker. In text: {@code default}, {@code device:NAME}, {@code wav:FILE} (looped as
 * microphone), {@code wav-once:FILE} (once, then silence), {@code silence}.
 */
public sealed interface DeviceChoice {
  /** Whatever the sound system's default is, followed when it changes. */
  record SystemDefault() implements DeviceChoice {
    @Override
    public String toString() {
      return "default";
    }
  }

  /** The device of this stable name. */
  record Named(String name) implements DeviceChoice {
    @Override
    public String toString() {
      return "device:" + name;
    }
  }

  /** A WAV file: read as microphone, written as speaker. */
  record WavFile(Path file, boolean loop) implements DeviceChoice {
    @Override
    public String toString() {
      return (loop ? "wav:" : "wav-once:") + file;
    }
  }

  /** Digital silence in, nothing out, in real time. */
  record Silence() implements DeviceChoice {
    @Override
    public String toString() {
      return "silence";
    }
  }

  /** The choice a text names, or nothing if it names none. Opposite of {@code toString}. */
  static Optional<DeviceChoice> parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (kind) {
      case "default" -> rest.isEmpty() ? Optional.of(new SystemDefault()) : Optional.empty();
      case "silence" -> rest.isEmpty() ? Optional.of(new Silence()) : Optional.empty();
      case "device" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Named(rest));
      case "wav" -> wav(rest, true);
      case "wav-once" -> wav(rest, false);
      default -> Optional.empty();
    };
  }

  private static Optional<DeviceChoice> wav(String file, boolean loop) {
    if (file.isEmpty() || file.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return Optional.of(new WavFile(Path.of(file), loop));
  }
}
