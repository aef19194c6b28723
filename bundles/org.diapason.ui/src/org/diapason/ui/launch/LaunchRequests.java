package org.diapason.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what was asked for until the windows are there to do it. Safe from any thread. */
public final class LaunchRequests {

  private final List<LaunchRequest> waiting = new ArrayList<>();
  private Optional<Consumer<LaunchRequest>> taker = Optional.empty();

  /** Hands a request on, now or later. */
  public synchronized void add(LaunchRequest request) {
    taker.ifPresentOrElse(one -> one.accept(request), () -> waiting.add(request));
  }

  /** From now on requests go there, those that waited first. */
  public synchronized void deliverTo(Consumer<LaunchRequest> windows) {
    taker = Optional.of(windows);
    waiting.forEach(windows);
    waiting.clear();
  }
}
