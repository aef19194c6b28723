package org.diapason.core.media;

import java.util.Optional;

/** Where audio comes from or goes to. Written as {@code default}, {@code silence}, {@code wav:FILE} or {@code device:NAME}. */
public sealed interface AudioEnd {

  /** The device the system prefers at any moment. */
  record SystemDefault() implements AudioEnd {
  }

  /** Digital silence in, nothing out. */
  record Silence() implements AudioEnd {
  }

  /** Read as microphone (again and again), or written as speaker. */
  record Wav(String file) implements AudioEnd {
  }

  /** By stable name; while it is missing, the system's default serves. */
  record Device(String name) implements AudioEnd {
  }

  /** Reads the written form; empty when it is none. */
  static Optional<AudioEnd> read(String text) {
    if (text.equals("default")) {
      return Optional.of(new SystemDefault());
    }
    if (text.equals("silence")) {
      return Optional.of(new Silence());
    }
    if (text.startsWith("wav:") && text.length() > 4) {
      return Optional.of(new Wav(text.substring(4)));
    }
    return text.startsWith("device:") && text.length() > 7
        ? Optional.of(new Device(text.substring(7)))
        : Optional.empty();
  }

  /** The written form. */
  default String written() {
    return switch (this) {
      case SystemDefault _ -> "default";
      case Silence _ -> "silence";
      case Wav wav -> "wav:" + wav.file();
      case Device device -> "device:" + device.name();
    };
  }
}
