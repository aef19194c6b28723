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

  private final MethodHandle message;

  private WinmmDefaults(MethodHandle message) {
    this.message = message;
  }

  /** The endpoint, or nothing without device or elsewhere than on Windows. */
  static Optional<String> endpoint(Direction direction) {
    String function = direction == Direction.CAPTURE ? "waveInMessage" : "waveOutMessage";
    try (Arena arena = Arena.ofConfined()) {
      return bind(function, arena).flatMap(bound -> new WinmmDefaults(bound).read(arena));
    }
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> bind(String function, Arena arena) {
    try {
      return SymbolLookup.libraryLookup(LIBRARY, arena).find(function).map(address -> Linker.nativeLinker()
          .downcallHandle(address, FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG)));
    } catch (IllegalArgumentException notWindows) {
      return Optional.empty();
    }
  }

  private Optional<String> read(Arena arena) {
    MemorySegment device = arena.allocate(JAVA_INT);
    MemorySegment flags = arena.allocate(JAVA_INT);
    MemorySegment size = arena.allocate(JAVA_LONG); // some headers say ULONG, some systems write a size_t
    if (fails(WAVE_MAPPER, VOICE_DEVICE, device.address(), flags.address())
        || device.get(JAVA_INT, 0) == NO_DEVICE) {
      return Optional.empty();
    }
    long number = device.get(JAVA_INT, 0);
    if (fails(number, ENDPOINT_ID_SIZE, size.address(), 0) || size.get(JAVA_INT, 0) > MAX_SIZE) {
      return Optional.empty();
    }
    int bytes = size.get(JAVA_INT, 0);
    MemorySegment text = arena.allocate(MAX_SIZE, JAVA_CHAR.byteSize());
    return fails(number, ENDPOINT_ID, text.address(), bytes) ? Optional.empty() : Optional.of(text(text));
  }

  private boolean fails(long device, int what, long first, long second) {
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
