package org.diapason.core.setting;

import java.util.Optional;
import org.diapason.core.problem.Problem;

/** Port: the key store. A secret is held nowhere else and never logged. May block: not for {@code call-control} or the UI. */
public interface Secrets {

  Optional<String> read(Key key);

  /** Why the last {@link #read} of a secret that is stored brought none; empty when it did, or none is stored. Never blocks. */
  default Optional<Problem> unreadable(Key key) {
    return Optional.empty();
  }

  /** Stores a secret, or removes it when it is empty. */
  void write(Key key, String secret);
}
