package org.diapason.core.watch;

/** An interest in somebody. */
public interface Watch extends AutoCloseable {

  /** Ends it; nothing is told from then on but what is under way. On any thread; again is harmless. */
  @Override
  void close();
}
