package org.diapason.media.device;

/** Something attached; closing detaches it, a second time does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
