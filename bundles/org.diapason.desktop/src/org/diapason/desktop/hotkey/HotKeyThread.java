package org.diapason.desktop.hotkey;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.diapason.core.desktop.HoldResult;
import org.diapason.core.desktop.HotKeys;
import org.diapason.core.desktop.KeyStroke;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that owns the keys of the desktop: it waits for them, and between that holds those that are wanted now. There is none
 * before the first key is wanted; it stays until the end or until the desktop is gone.
 */
public final class HotKeyThread implements HotKeys {

  private static final Logger LOG = LoggerFactory.getLogger(HotKeyThread.class);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Supplier<Opening> opener;
  private final Listener listener;
  private final Map<KeyStroke, HoldResult> results = new HashMap<>();
  private Set<KeyStroke> wanted = Set.of();
  private boolean changed;
  private boolean closed;
  private Optional<Thread> thread = Optional.empty();
  private Optional<NativeKeys> keys = Optional.empty();

  /** @param opener runs on the thread */
  public HotKeyThread(Supplier<Opening> opener, Listener listener) {
    this.opener = opener;
    this.listener = listener;
  }

  @Override
  public synchronized void hold(Set<KeyStroke> all) {
    wanted = Set.copyOf(all);
    changed = true;
    if (thread.isEmpty() && !closed && !wanted.isEmpty()) {
      thread = Optional.of(Thread.ofPlatform().daemon().name("hot-keys").start(this::run));
    }
    keys.ifPresent(NativeKeys::wake);
  }

  @Override
  public void close() {
    Optional<Thread> ending;
    synchronized (this) {
      closed = true;
      ending = thread;
      keys.ifPresent(NativeKeys::wake);
    }
    try {
      if (ending.isPresent() && !ending.get().join(FAREWELL)) {
        LOG.warn("The keys were not given back in {} s", FAREWELL.toSeconds());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    HoldResult.Obstacle obstacle = switch (opener.get()) {
      case Opening.Opened(NativeKeys opened) -> work(opened);
      case Opening.Failed(HoldResult.Obstacle reason) -> reason;
    };
    Map<KeyStroke, HoldResult> none = new HashMap<>();
    synchronized (this) {
      thread = Optional.empty(); // who wants keys later tries again
      wanted.forEach(stroke -> none.put(stroke, new HoldResult.Impossible(obstacle)));
    }
    if (!isClosed()) {
      LOG.info("No keys of the desktop: {}", obstacle);
      listener.held(none);
    }
  }

  /** Until the end, or until the desktop is gone. */
  private HoldResult.Obstacle work(NativeKeys opened) {
    publish(Optional.of(opened));
    try {
      boolean there = true;
      while (there && !isClosed()) {
        holdWanted(opened);
        there = await(opened);
      }
    } finally {
      publish(Optional.empty()); // before it is freed, so that nobody wakes it any more
      results.clear();
      opened.close();
    }
    return HoldResult.Obstacle.UNREACHABLE;
  }

  private boolean await(NativeKeys opened) {
    NativeKeys.Woken woken = isAsked() ? new NativeKeys.Woken.Asked() : opened.await();
    switch (woken) {
      case NativeKeys.Woken.Pressed(KeyStroke stroke) -> listener.pressed(stroke);
      case NativeKeys.Woken.Remapped _ -> {
        releaseAllBut(opened, Set.of());
        askAgain();
      }
      case NativeKeys.Woken.Asked _, NativeKeys.Woken.Gone _ -> { }
    }
    return !(woken instanceof NativeKeys.Woken.Gone);
  }

  private void holdWanted(NativeKeys opened) {
    Set<KeyStroke> now;
    synchronized (this) {
      if (!changed) {
        return;
      }
      changed = false;
      now = wanted;
    }
    releaseAllBut(opened, now);
    for (KeyStroke stroke : now) {
      if (!(results.get(stroke) instanceof HoldResult.Held)) {
        results.put(stroke, opened.hold(stroke));
      }
    }
    LOG.debug("Keys of the desktop: {}", results);
    listener.held(Map.copyOf(results));
  }

  private void releaseAllBut(NativeKeys opened, Set<KeyStroke> kept) {
    results.entrySet().removeIf(entry -> {
      boolean goes = !kept.contains(entry.getKey());
      if (goes && entry.getValue() instanceof HoldResult.Held) {
        opened.release(entry.getKey());
      }
      return goes;
    });
  }

  private synchronized void publish(Optional<NativeKeys> opened) {
    keys = opened;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized boolean isAsked() {
    return changed || closed;
  }

  private synchronized void askAgain() {
    changed = true;
  }
}
