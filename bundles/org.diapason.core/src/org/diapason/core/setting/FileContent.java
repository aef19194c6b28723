package org.diapason.core.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * What a setting of {@linkplain Kind#file a file} leads to: the file at a path, or the content itself, written as a
 * {@code data:} URL (RFC 2397, base64) where there is no file to name, as in a provisioned document.
 */
public final class FileContent {

  private static final String SCHEME = "data:";
  private static final String CODING = ";base64,";

  private FileContent() {
  }

  /** Writes content into a value. */
  public static String inline(byte[] content) {
    return SCHEME + "application/octet-stream" + CODING + Base64.getEncoder().encodeToString(content);
  }

  /**
   * Reads what the value leads to.
   *
   * @throws IOException when the file can not be read, or the value is neither a path nor a sound {@code data:} URL
   */
  public static byte[] read(String value) throws IOException {
    try {
      Optional<byte[]> inline = inline(value);
      return inline.isPresent() ? inline.get() : Files.readAllBytes(Path.of(value));
    } catch (IllegalArgumentException neither) {
      throw new IOException("Neither a path nor a data: URL", neither);
    }
  }

  /** Whether the value could lead somewhere: any path, but only a sound {@code data:} URL. */
  static boolean isSound(String value) {
    try {
      return inline(value).isPresent() || value.indexOf('\0') < 0;
    } catch (IllegalArgumentException garbled) {
      return false;
    }
  }

  private static Optional<byte[]> inline(String value) {
    if (!value.startsWith(SCHEME)) {
      return Optional.empty();
    }
    int content = value.indexOf(CODING);
    if (content < 0) {
      throw new IllegalArgumentException("Only base64 is read");
    }
    return Optional.of(Base64.getDecoder().decode(value.substring(content + CODING.length())
        .getBytes(StandardCharsets.US_ASCII)));
  }
}
