package org.diapason.media.device;

/** What came of opening a device. */
public sealed interface Opened<S> {
  /** Open and ready to start. */
  record Ready<S>(S stream) implements Opened<S> {}

  /** Not open. */
  record Failed<S>(DeviceProblem problem) implements Opened<S> {}
}
