package org.diapason.libjitsi.g722;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The G.722 codec of libspandsp at 64 kbit/s and 16 kHz, as the judge of ours. */
@SuppressWarnings("restricted") // calling native code is the purpose
final class Spandsp {
  private static final int BIT_RATE = 64_000;

  private final MethodHandle encode;
  private final MethodHandle decode;
  private final MemorySegment encoder;
  private final MemorySegment decoder;

  private Spandsp(SymbolLookup library) throws Throwable {
    FunctionDescriptor init = FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    FunctionDescriptor run = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    encoder = (MemorySegment) function(library, "g722_encode_init", init).invokeExact(MemorySegment.NULL, BIT_RATE, 0);
    decoder = (MemorySegment) function(library, "g722_decode_init", init).invokeExact(MemorySegment.NULL, BIT_RATE, 0);
    encode = function(library, "g722_encode", run, Linker.Option.critical(true));
    decode = function(library, "g722_decode", run, Linker.Option.critical(true));
  }

  /** Opens the library for as long as the process lives; empty where it is not installed. */
  static Optional<Spandsp> open() throws Throwable {
    SymbolLookup library;
    try {
      library = SymbolLookup.libraryLookup("libspandsp.so.2", Arena.global());
    } catch (IllegalArgumentException notInstalled) {
      return Optional.empty();
    }
    return Optional.of(new Spandsp(library));
  }

  /** Encodes all of {@code pcm} and returns the number of octets written. */
  int encode(byte[] pcm, byte[] octets) throws Throwable {
    return (int) encode.invokeExact(
        encoder, MemorySegment.ofArray(octets), MemorySegment.ofArray(pcm), pcm.length / 2);
  }

  /** Decodes all of {@code octets} and returns the number of samples written. */
  int decode(byte[] octets, byte[] pcm) throws Throwable {
    return (int) decode.invokeExact(
        decoder, MemorySegment.ofArray(pcm), MemorySegment.ofArray(octets), octets.length);
  }

  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor type, Linker.Option... options) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), type, options);
  }
}
