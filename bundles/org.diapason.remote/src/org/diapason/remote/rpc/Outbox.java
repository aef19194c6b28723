package org.diapason.remote.rpc;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines on their way to the reader, written by a thread of its own. A reader that is too slow loses notifications, never
 * answers, and is told how many; memory stays bounded because requests are not read while the answers pile up.
 */
final class Outbox implements AutoCloseable {

  static final int ROOM = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final OutputStream out;
  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread writer;
  private long lost;
  private boolean closed;
  private boolean broken;

  Outbox(OutputStream out) {
    this.out = out;
    writer = Thread.ofPlatform().name("rpc-writer").daemon().unstarted(this::write);
  }

  void start() {
    writer.start();
  }

  /** Waits while there is no room; forgotten when nobody is left to read it. */
  synchronized void answer(JsonObject message) {
    while (lines.size() >= ROOM && !broken && !closed) {
      if (!pause()) {
        return;
      }
    }
    add(message);
  }

  /** Dropped and counted when there is no room. */
  synchronized void tell(JsonObject message) {
    if (lines.size() >= ROOM) {
      lost++;
      return;
    }
    if (lost > 0) {
      add(Messages.lost(lost));
      lost = 0;
    }
    add(message);
  }

  /** Writes what waits, as far as the reader takes it within two seconds. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      writer.join(2_000);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void add(JsonObject message) {
    if (!broken) {
      lines.add(message.toString());
      notifyAll();
    }
  }

  private boolean pause() {
    try {
      wait();
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void write() {
    try {
      for (String line = next(); line != null; line = next()) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException gone) {
      LOG.info("Reader is gone: {}", gone.getMessage());
      synchronized (this) {
        broken = true;
        lines.clear();
        notifyAll();
      }
    }
  }

  private synchronized String next() {
    while (lines.isEmpty() && !closed) {
      if (!pause()) {
        return null;
      }
    }
    String line = lines.poll();
    notifyAll();
    return line;
  }
}
