package org.diapason.core.media;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diapason.core.setting.Kind;

/** How a call rings. Written as the name of a {@link Melody} or the path of a WAV file. */
public sealed interface Ringtone {

  /** The one that rings when nothing else was chosen, or the chosen one can not be played. */
  Ringtone STANDARD = new BuiltIn(Melody.BELL);

  /** Those that come with the phone, made by its own code. */
  enum Melody {
    /** A small bell, two falling thirds. */
    BELL,
    /** The two gongs of an old telephone. */
    CLASSIC,
    /** Two quick tones in turn, as the first electronic telephones rang. */
    TRILL,
    /** Wooden bars, a rising figure. */
    MARIMBA,
    /** Three long notes of a door chime. */
    CHIME,
    /** Two low, soft notes and a long rest, for quiet rooms. */
    SOFT;

    /** The written form. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record BuiltIn(Melody melody) implements Ringtone {
  }

  /** WAV, 16 bit, mono or stereo, 8 to 192 kHz, at most five minutes. */
  record File(String path) implements Ringtone {
  }

  /** Those that come with the phone, in the order in which they are offered. */
  static List<Ringtone> builtIn() {
    return Arrays.stream(Melody.values()).<Ringtone>map(BuiltIn::new).toList();
  }

  /** Reads the written form; what is no name has to look like the path of a file: with a folder, or ending in {@code .wav}. */
  static Optional<Ringtone> read(String text) {
    Optional<Ringtone> named = Arrays.stream(Melody.values()).filter(melody -> melody.id().equals(text))
        .<Ringtone>map(BuiltIn::new).findFirst();
    return named.isPresent() || !isPath(text) ? named : Optional.of(new File(text));
  }

  private static boolean isPath(String text) {
    try {
      Path path = Path.of(text);
      return Kind.text().read(text).isPresent()
          && (path.getNameCount() > 1 || path.isAbsolute() || text.toLowerCase(Locale.ROOT).endsWith(".wav"));
    } catch (InvalidPathException none) {
      return false;
    }
  }

  /** The values of a setting. */
  static Kind<Ringtone> kind() {
    return Kind.written(Kind.Form.RINGTONE, names() + ", WAV file", Ringtone::read, Ringtone::written);
  }

  /** The same, and empty for none of its own. */
  static Kind<Optional<Ringtone>> optionalKind() {
    return Kind.written(Kind.Form.RINGTONE, names() + ", WAV file, empty",
        text -> text.isEmpty() ? Optional.of(Optional.empty()) : read(text).map(Optional::of),
        ringtone -> ringtone.map(Ringtone::written).orElse(""));
  }

  private static String names() {
    return Arrays.stream(Melody.values()).map(Melody::id).collect(Collectors.joining(", "));
  }

  /** The written form. */
  default String written() {
    return switch (this) {
      case BuiltIn builtIn -> builtIn.melody().id();
      case File file -> file.path();
    };
  }
}
