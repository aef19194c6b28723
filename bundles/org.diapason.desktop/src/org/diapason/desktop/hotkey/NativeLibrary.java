package org.diapason.desktop.hotkey;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** A library of the operating system: the only place that touches the restricted part of {@code java.lang.foreign}. */
public final class NativeLibrary {

  /** All memory, for reading what a library points at. */
  public static final MemorySegment MEMORY = everything();

  private final SymbolLookup symbols;
  private final Linker linker = Linker.nativeLinker();

  private NativeLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /** The library, or nothing if it is not installed. It stays loaded. */
  @SuppressWarnings("restricted")
  public static Optional<NativeLibrary> load(String library) {
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
  public MethodHandle bind(String function, MemoryLayout result, MemoryLayout... arguments) {
    return bindWith(new Linker.Option[0], function, result, arguments);
  }

  /** A function as method handle that is called in a special way. */
  @SuppressWarnings("restricted")
  public MethodHandle bindWith(Linker.Option[] options, String function, MemoryLayout result, MemoryLayout... arguments) {
    FunctionDescriptor shape =
        result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
    return linker.downcallHandle(symbols.find(function).orElseThrow(), shape, options);
  }

  /** Calls a function; slowly, for it is about keys that a person presses. */
  public static Object call(MethodHandle function, Object... arguments) {
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable bug) { // method handles declare it; a C function throws nothing
      throw new IllegalStateException("call into the operating system failed", bug);
    }
  }
}
