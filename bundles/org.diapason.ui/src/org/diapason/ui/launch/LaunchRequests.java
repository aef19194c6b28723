package org.diapason.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Keeps what was asked for until the windows are there to do it. Safe from any thread. */
public final class LaunchRequests {

  private final List<Launch> waiting = new ArrayList<>();
  private Optional<Consumer<Launch>> taker = Optional.empty();

  /**
   * Hands a request on, now or later.
   *
   * @return completed once the windows have seen to it
   */
  public synchronized CompletableFuture<LaunchReply> add(LaunchRequest request) {
    Launch launch = new Launch(request);
    taker.ifPresentOrElse(one -> one.accept(launch), () -> waiting.add(launch));
    return launch.reply();
  }

  /** From now on requests go there, those that waited first. */
  public synchronized void deliverTo(Consumer<Launch> windows) {
    taker = Optional.of(windows);
    waiting.forEach(windows);
    waiting.clear();
  }
}
