package org.diapason.sip.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.diapason.core.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last messages of the last calls (and registrations, which have a Call-ID, too). Whoever brings a message has it
 * copied and goes on; it is redacted elsewhere, and what was not hidden is nowhere kept. Under a flood the oldest that
 * wait are lost. Thread-safe.
 */
public final class MessageRing {

  private static final int MOST_CALLS = 24;
  private static final int MOST_PER_CALL = 40;
  private static final int MOST_WAITING = 128;
  /** Longest part of a message that is looked at, in bytes. */
  private static final int LONGEST = 4_096;

  private static final Logger LOG = LoggerFactory.getLogger(MessageRing.class);

  private final Clock clock;
  private final Executor threads;
  private final Redaction redaction;
  private final Queue<Raw> waiting = new ArrayDeque<>();
  private final Map<String, Deque<TracedMessage>> calls = new LinkedHashMap<>(16, 0.75f, true);
  private boolean working;

  private record Raw(Instant at, boolean sent, String peer, byte[] bytes) {
  }

  /**
   * @param threads where messages are redacted
   */
  public MessageRing(Clock clock, Executor threads, Redaction redaction) {
    this.clock = clock;
    this.threads = threads;
    this.redaction = redaction;
  }

  /** Takes a message; the array is copied. */
  public void add(String peer, boolean sent, byte[] bytes, int length) {
    byte[] copy = new byte[Math.min(length, LONGEST)];
    System.arraycopy(bytes, 0, copy, 0, copy.length);
    Raw raw = new Raw(clock.wall(), sent, peer, copy);
    synchronized (waiting) {
      if (waiting.size() >= MOST_WAITING) {
        waiting.remove();
      }
      waiting.add(raw);
      if (working) {
        return;
      }
      working = true;
    }
    threads.execute(this::work);
  }

  /** All that is kept, in the order of time. */
  public List<TracedMessage> messages() {
    synchronized (calls) {
      List<TracedMessage> all = new ArrayList<>();
      calls.values().forEach(all::addAll);
      all.sort(Comparator.comparing(TracedMessage::at));
      return all;
    }
  }

  private void work() {
    for (Raw raw = next(); raw != null; raw = next()) {
      String whole = new String(raw.bytes(), StandardCharsets.UTF_8);
      String callId = Redaction.callId(whole);
      keep(new TracedMessage(raw.at(), raw.sent(), raw.peer(), callId, redacted(whole)));
    }
  }

  /** What can not be redacted is not shown. */
  private String redacted(String whole) {
    try {
      return redaction.of(whole);
    } catch (RuntimeException bug) {
      LOG.debug("Message not redacted: length={}", whole.length());
      return "";
    }
  }

  private Raw next() {
    synchronized (waiting) {
      Raw raw = waiting.poll();
      working = raw != null;
      return raw;
    }
  }

  private void keep(TracedMessage message) {
    synchronized (calls) {
      Deque<TracedMessage> call = calls.computeIfAbsent(message.callId(), fresh -> new ArrayDeque<>());
      if (call.size() >= MOST_PER_CALL) {
        call.removeFirst();
      }
      call.addLast(message);
      if (calls.size() > MOST_CALLS) {
        calls.remove(calls.keySet().iterator().next());
      }
    }
  }
}
