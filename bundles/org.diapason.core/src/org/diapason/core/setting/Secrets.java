package org.diapason.core.setting;

import java.util.Optional;

/** Port: the key store. A secret is held nowhere else and never logged. May block: not for {@code call-control} or the UI. */
public interface Secrets {

  Optional<String> read(Key key);

  /** Stores a secret, or removes it when it is empty. */
  void write(Key key, String secret);
}
