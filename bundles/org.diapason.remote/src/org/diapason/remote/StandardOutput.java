package org.diapason.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Objects;

/**
 * Standard output for ourselves alone. The file descriptor 1 is moved away and made another name of 2, so that whatever a library
 * prints, from Java or from C, ends on standard error and can never break a protocol that scripts read.
 */
final class StandardOutput extends OutputStream {

  private static final int OUT = 1;
  private static final int ERR = 2;

  private final MethodHandle write;
  private final int descriptor;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment buffer = arena.allocate(8_192);

  private StandardOutput(MethodHandle write, int descriptor) {
    this.write = write;
    this.descriptor = descriptor;
  }

  /**
   * Takes standard output over, once in a process.
   *
   * @throws IOException when the operating system refuses
   */
  @SuppressWarnings("restricted") // the one place that needs native calls
  static StandardOutput takeOver() throws IOException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = windows ? SymbolLookup.libraryLookup("ucrtbase", Arena.global()) : linker.defaultLookup();
    String prefix = windows ? "_" : "";
    ValueLayout.OfInt integer = ValueLayout.JAVA_INT;
    MethodHandle dup = linker.downcallHandle(library.findOrThrow(prefix + "dup"),
        FunctionDescriptor.of(integer, integer));
    MethodHandle dup2 = linker.downcallHandle(library.findOrThrow(prefix + "dup2"),
        FunctionDescriptor.of(integer, integer, integer));
    ValueLayout size = windows ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    MethodHandle write = linker.downcallHandle(library.findOrThrow(prefix + "write"),
        FunctionDescriptor.of(size, integer, ValueLayout.ADDRESS, size));
    int ours = (int) call(dup, OUT);
    if (ours < 0 || (int) call(dup2, ERR, OUT) < 0) {
      throw new IOException("standard output cannot be moved");
    }
    return new StandardOutput(write, ours);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] octets, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, octets.length);
    for (int done = 0; done < length;) {
      int part = (int) Math.min(length - done, buffer.byteSize());
      MemorySegment.copy(octets, offset + done, buffer, ValueLayout.JAVA_BYTE, 0, part);
      done += writeSome(part);
    }
  }

  private int writeSome(int length) throws IOException {
    boolean wide = write.type().parameterType(2) == long.class;
    Number written = (Number) (wide ? call(write, descriptor, buffer, (long) length)
        : call(write, descriptor, buffer, length));
    if (written.longValue() <= 0) {
      throw new IOException("standard output is closed");
    }
    return written.intValue();
  }

  private static Object call(MethodHandle function, Object... arguments) throws IOException {
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable failure) {
      throw new IOException("standard output failed", failure);
    }
  }
}
