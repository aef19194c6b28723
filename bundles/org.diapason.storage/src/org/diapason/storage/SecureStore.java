package org.diapason.storage;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Equinox secure storage in a file of the state folder, without its two habits that would harm: it writes over its
 * file in place, so it gets a working copy whose content then atomically replaces the real one; and when no password
 * provider answers it stores clear text, so every entry is looked at before it reaches the disk. It never prompts.
 *
 * <p>Needs a running Equinox. Not thread-safe.
 */
final class SecureStore {

  private static final Logger LOG = LoggerFactory.getLogger(SecureStore.class);
  private static final String NODE = "/diapason";
  /** Before each secret: there is no authentication code, and one attempt in 256 with a wrong key looks like a text. */
  private static final String MARK = "diapason:";
  private static final String VERSION = "org.eclipse.equinox.security.preferences.version";

  private final AtomicFile file;
  private final Path working;
  private final boolean readOnly;
  private final boolean systemFirst;
  private final boolean lost;
  private final ISecurePreferences bySystem;
  private final ISecurePreferences byKey;
  private boolean unwritten;

  private SecureStore(AtomicFile file, Path working, boolean readOnly, boolean systemFirst, boolean lost,
      ISecurePreferences bySystem, ISecurePreferences byKey) {
    this.file = file;
    this.working = working;
    this.readOnly = readOnly;
    this.systemFirst = systemFirst;
    this.lost = lost;
    this.bySystem = bySystem;
    this.byKey = byKey;
  }

  /**
   * Opens the file, or its backup when it is damaged.
   *
   * @param systemFirst whether the operating system's protection is used where it answers; the key else
   * @throws IOException when the file cannot be read, or the library cannot handle its name
   */
  static SecureStore open(AtomicFile file, char[] key, boolean systemFirst) throws IOException {
    Path working = file.path().resolveSibling(file.path().getFileName() + ".work");
    boolean kept = file.read().isPresent();
    byte[] content = intact(file);
    boolean copied = isCopied(content, working);
    URL address = address(copied ? working : file.path());
    Map<Object, Object> hints = new HashMap<>();
    hints.put(IProviderHints.PROMPT_USER, Boolean.FALSE);
    ISecurePreferences bySystem = SecurePreferencesFactory.open(address, hints);
    hints.put(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(key));
    ISecurePreferences byKey = SecurePreferencesFactory.open(address, hints);
    if (copied) {
      Files.delete(working);
    }
    boolean lost = kept && content.length == 0;
    return new SecureStore(file, working, !copied, systemFirst, lost, bySystem.node(NODE), byKey.node(NODE));
  }

  /** Whether the folder could not be written when this was opened; opened again, it may be. */
  boolean isReadOnly() {
    return readOnly;
  }

  /**
   * The secret, or empty when there is none.
   *
   * @throws StorageException when it cannot be decrypted
   * @throws IOException when all that was stored is lost
   */
  Optional<String> get(String name) throws StorageException, IOException {
    String marked = byKey.get(name, null);
    if (marked == null && lost) {
      throw new IOException("damaged, and there is no backup");
    }
    if (marked != null && !marked.startsWith(MARK)) {
      throw new StorageException(StorageException.DECRYPTION_ERROR, "not what was stored");
    }
    return Optional.ofNullable(marked).map(text -> text.substring(MARK.length()));
  }

  /**
   * Stores the secret, or removes it when it is empty; on the disk when this returns.
   *
   * @throws StorageException when it cannot be encrypted
   * @throws IOException when it cannot be written
   */
  void put(String name, String secret) throws StorageException, IOException {
    if (readOnly) { // the library would write over the real file
      throw new IOException("state folder cannot be written");
    }
    if (secret.isEmpty() && !unwritten && !List.of(byKey.keys()).contains(name)) {
      return;
    }
    AtomicFile.makePrivate(working);
    unwritten = true;
    if (secret.isEmpty()) {
      byKey.remove(name);
    } else if (!systemFirst || !putBySystem(name, MARK + secret)) {
      byKey.put(name, MARK + secret, true);
      requireEncrypted(name);
    }
    write();
    unwritten = false;
  }

  private void write() throws IOException {
    byKey.flush();
    byte[] content = Files.readAllBytes(working);
    if (!isStore(content)) {
      throw new IOException("secure storage wrote nothing");
    }
    file.replace(content);
    Files.delete(working);
  }

  private boolean putBySystem(String name, String secret) {
    try {
      bySystem.put(name, secret, true);
      return bySystem.isEncrypted(name);
    } catch (StorageException e) {
      LOG.debug("Protection of the system does not answer: code={}", e.getErrorCode());
      return false;
    }
  }

  private void requireEncrypted(String name) throws StorageException, IOException {
    if (!byKey.isEncrypted(name)) {
      byKey.remove(name);
      throw new IOException("not encrypted");
    }
  }

  /** Where the folder cannot be written, or the disk is full, the real file serves for reading. */
  private static boolean isCopied(byte[] content, Path working) {
    try {
      AtomicFile.makePrivate(working);
      Files.write(working, content);
      return true;
    } catch (IOException e) {
      LOG.debug("Secrets can only be read: {}", e.toString());
      return false;
    }
  }

  private static byte[] intact(AtomicFile file) throws IOException {
    Optional<byte[]> content = file.read();
    if (content.isPresent() && isStore(content.get())) {
      return content.get();
    }
    if (content.isPresent()) {
      LOG.warn("Secrets file damaged; the backup is used");
      file.setAside();
    }
    return file.readBackup().filter(SecureStore::isStore).orElse(new byte[0]);
  }

  private static boolean isStore(byte[] content) {
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(content));
      return properties.containsKey(VERSION);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The library reads by the decoded and writes by the raw path of the address, so both must be the file's name. */
  @SuppressWarnings("deprecation") // everything newer escapes, which the library's documentation forbids
  private static URL address(Path path) throws IOException {
    File name = path.toFile();
    URL address = name.toURL();
    if (!new File(address.getPath()).equals(name) || address.getPath().indexOf('%') >= 0) {
      throw new IOException("folder name with %, # or ?");
    }
    return address;
  }
}
