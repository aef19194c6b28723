package org.diapason.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The random key of one state folder that its secrets are encrypted with where the operating system gives none: 256
 * bits in a file of its own that only its owner can read. Whoever can read both files can read the secrets; see
 * {@code releng/decisions/0014-secrets.md}.
 */
final class MasterKey {

  private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
  private static final int BYTES = 32;

  private final AtomicFile file;

  MasterKey(AtomicFile file) {
    this.file = file;
  }

  /**
   * Reads the key, or makes one at the first use; it is on the disk before it is used.
   *
   * @throws IOException when there is none and none can be written
   */
  char[] characters() throws IOException {
    Optional<String> kept = file.read().map(MasterKey::text);
    if (kept.isPresent() && isKey(kept.get())) {
      return kept.get().toCharArray();
    }
    if (kept.isPresent()) {
      LOG.warn("Key of the secrets damaged; they have to be entered again");
      file.setAside();
    }
    return made();
  }

  private char[] made() throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = Base64.getEncoder().encodeToString(random);
    file.replace(key.getBytes(StandardCharsets.US_ASCII));
    return key.toCharArray();
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.US_ASCII).strip();
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
