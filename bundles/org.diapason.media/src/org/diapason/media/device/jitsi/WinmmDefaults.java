package org.diapason.media.device.jitsi;

import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.diapason.media.device.Direction;

/**
 * Windows' default devices for voice, as WASAPI endpoint identifiers. The library does not know them; the wave mapper
 * says them without COM ("Device Roles for Legacy Windows Multimedia Applications", mmddk.h). 64-bit Windows only.
 */
final class WinmmDefaults {
  private static final String LIBRARY = "winmm";
  private static final long WAVE_MAPPER = 0xFFFF_FFFFL;
  private static final int VOICE_DEVICE = 0x2017;
  private static final int ENDPOINT_ID = 0x0811;
  private static final int ENDPOINT_ID_SIZE = 0x0812;
  private static final int NO_DEVICE = -1;
  private static final int MAX_SIZE = 4_096;

  private final MethodHandle capture;
  private final MethodHandle playback;

  private WinmmDefaults(MethodHandle capture, MethodHandle playback) {
    this.capture = capture;
    this.playback = playback;
  }

  /** Nothing elsewhere than on Windows. The library stays loaded. */
  @SuppressWarnings("restricted")
  static Optional<WinmmDefaults> load() {
    try {
      SymbolLookup symbols = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
      return Optional.of(new WinmmDefaults(bind(symbols, "waveInMessage"), bind(symbols, "waveOutMessage")));
    } catch (IllegalArgumentException notWindows) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle bind(SymbolLookup symbols, String function) {
    return Linker.nativeLinker().downcallHandle(symbols.find(function).orElseThrow(),
        FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG));
  }

  /** The endpoint, or nothing if there is no device of that direction. */
  Optional<String> endpoint(Direction direction) {
    try (Arena arena = Arena.ofConfined()) {
      return read(direction == Direction.CAPTURE ? capture : playback, arena);
    }
  }

  private static Optional<String> read(MethodHandle message, Arena arena) {
    MemorySegment device = arena.allocate(JAVA_INT);
    MemorySegment flags = arena.allocate(JAVA_INT);
    MemorySegment size = arena.allocate(JAVA_LONG); // some headers say ULONG, some systems write a size_t
    if (fails(message, WAVE_MAPPER, VOICE_DEVICE, device.address(), flags.address())
        || device.get(JAVA_INT, 0) == NO_DEVICE) {
      return Optional.empty();
    }
    long number = device.get(JAVA_INT, 0);
    if (fails(message, number, ENDPOINT_ID_SIZE, size.address(), 0) || size.get(JAVA_INT, 0) > MAX_SIZE) {
      return Optional.empty();
    }
    int bytes = size.get(JAVA_INT, 0);
    MemorySegment text = arena.allocate(MAX_SIZE, JAVA_CHAR.byteSize());
    return fails(message, number, ENDPOINT_ID, text.address(), bytes) ? Optional.empty() : Optional.of(text(text));
  }

  private static boolean fails(MethodHandle message, long device, int what, long first, long second) {
    try {
      return (int) message.invokeExact(device, what, first, second) != 0;
    } catch (Throwable bug) {
      throw new IllegalStateException("call into winmm failed", bug); // a C function throws nothing
    }
  }

  /** UTF-16 up to the first zero. */
  static String text(MemorySegment characters) {
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < characters.byteSize() / JAVA_CHAR.byteSize(); i++) {
      char next = characters.getAtIndex(JAVA_CHAR, i);
      if (next == 0) {
        break;
      }
      text.append(next);
    }
    return text.toString();
  }
}
