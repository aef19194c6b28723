package org.diapason.media.device.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** A loaded C library: the only place that touches the restricted part of {@code java.lang.foreign}. */
final class NativeLibrary {
  /** All memory, for reading what the library points at. */
  static final MemorySegment MEMORY = everything();

  private final SymbolLookup symbols;
  private final Linker linker = Linker.nativeLinker();

  private NativeLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /** The library, or nothing if it is not installed. It stays loaded. */
  @SuppressWarnings("restricted")
  static Optional<NativeLibrary> load(String library) {
    try {
      return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(library, Arena.global())));
    } catch (IllegalArgumentException missing) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("restricted")
  private static MemorySegment everything() {
    return MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  }

  /**
   * A function as method handle.
   *
   * @param result null for void
   * @throws java.util.NoSuchElementException if the library lacks it
   */
  @SuppressWarnings("restricted")
  MethodHandle bind(String function, MemoryLayout result, MemoryLayout... arguments) {
    FunctionDescriptor shape =
        result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
    return linker.downcallHandle(symbols.find(function).orElseThrow(), shape);
  }

  /** A C function pointer to a Java method that returns nothing; it must never throw. */
  @SuppressWarnings("restricted")
  long callback(MethodHandle target, Arena lifetime, ValueLayout... arguments) {
    return linker.upcallStub(target, FunctionDescriptor.ofVoid(arguments), lifetime).address();
  }

  /** A C string, empty for NULL. */
  static String text(long address) {
    return address == 0 ? "" : MEMORY.getString(address);
  }

  static void run(MethodHandle function, long pointer) {
    try {
      function.invokeExact(pointer);
    } catch (Throwable bug) {
      throw impossible(bug);
    }
  }

  /** A setter of a callback; its user data is never used. */
  static void run(MethodHandle function, long pointer, long callback) {
    try {
      function.invokeExact(pointer, callback, 0L);
    } catch (Throwable bug) {
      throw impossible(bug);
    }
  }

  static int number(MethodHandle function, long pointer) {
    try {
      return (int) function.invokeExact(pointer);
    } catch (Throwable bug) {
      throw impossible(bug);
    }
  }

  /** Method handles declare Throwable; a C function throws nothing. */
  static IllegalStateException impossible(Throwable bug) {
    return new IllegalStateException("call into libpulse failed", bug);
  }
}
