package org.diapason.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Secrets;
import org.eclipse.equinox.security.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets, encrypted in the state folder. One that could not be stored is told and held in memory, so that the phone
 * works until its end. Thread-safe; the first use opens the store and may take some hundred milliseconds.
 */
final class FileSecrets implements Secrets {

  private static final Logger LOG = LoggerFactory.getLogger(FileSecrets.class);

  private final AtomicFile file;
  private final MasterKey masterKey;
  private final boolean systemFirst;
  private final Events events;
  private final Map<Key, String> unsaved = new HashMap<>();
  private final Map<Key, Problem> unreadable = new ConcurrentHashMap<>();
  private SecureStore opened;

  FileSecrets(AtomicFile file, MasterKey masterKey, boolean systemFirst, Events events) {
    this.file = file;
    this.masterKey = masterKey;
    this.systemFirst = systemFirst;
    this.events = events;
  }

  @Override
  public Optional<String> read(Key key) {
    Read read = find(key);
    read.problem().ifPresent(told -> events.publish(new ProblemRaised(told)));
    return read.secret();
  }

  @Override
  public Optional<Problem> unreadable(Key key) {
    return Optional.ofNullable(unreadable.get(key));
  }

  private record Read(Optional<String> secret, Optional<Problem> problem) {
  }

  private synchronized Read find(Key key) {
    String held = unsaved.get(key);
    if (held != null) {
      return new Read(Optional.of(held).filter(secret -> !secret.isEmpty()), Optional.empty());
    }
    boolean stored = opened != null || Files.exists(file.path());
    try {
      Optional<String> secret = store().get(key.toString());
      unreadable.remove(key);
      return new Read(secret, Optional.empty());
    } catch (StorageException | IOException e) {
      return new Read(Optional.empty(), stored ? unreadable(key, reason(e)) : Optional.empty());
    }
  }

  /** Told once until it is stored anew: the secret is asked for at each challenge. */
  private Optional<Problem> unreadable(Key key, String reason) {
    Problem problem = Problem.of(ProblemCode.SECRET_UNREADABLE, file.path(), reason).about(key);
    if (unreadable.put(key, problem) != null) {
      return Optional.empty();
    }
    LOG.warn("Secret unreadable: key={} reason={}", key, reason);
    return Optional.of(problem);
  }

  @Override
  public void write(Key key, String secret) {
    Optional<Problem> problem = store(key, secret);
    problem.ifPresent(told -> events.publish(new ProblemRaised(told)));
  }

  private synchronized Optional<Problem> store(Key key, String secret) {
    unreadable.remove(key);
    try {
      if (opened != null && opened.isReadOnly()) {
        opened = null;
      }
      store().put(key.toString(), secret);
      unsaved.remove(key);
      return Optional.empty();
    } catch (StorageException | IOException e) {
      unsaved.put(key, secret);
      LOG.warn("Secret not stored: key={} reason={}", key, reason(e));
      return Optional.of(Problem.of(ProblemCode.SECRET_NOT_STORED, reason(e)).about(key));
    }
  }

  private SecureStore store() throws IOException {
    if (opened == null) {
      opened = SecureStore.open(file, masterKey.characters(), systemFirst);
    }
    return opened;
  }

  private static String reason(Exception e) {
    return switch (e) {
      case StorageException refused when refused.getErrorCode() == StorageException.DECRYPTION_ERROR ->
          "damaged, or encrypted with another key";
      case StorageException refused -> "secure storage, code " + refused.getErrorCode();
      case IOException failed -> AtomicFile.reason(failed);
      default -> e.toString();
    };
  }
}
