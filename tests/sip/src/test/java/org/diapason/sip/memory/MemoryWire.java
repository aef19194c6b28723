package org.diapason.sip.memory;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.diapason.core.time.Scheduler;
import org.diapason.sip.rig.Message;
import org.diapason.sip.stack.Surroundings;

/** A network in memory: datagrams between stacks and scripted ends, after a {@link Script}, in virtual time. */
public final class MemoryWire {

  public static final InetAddress HOST = InetAddress.ofLiteral("127.0.0.1");
  private static final int FIRST_FREE = 20_000;

  private final Scheduler time;
  private final Script script;
  private final Map<Integer, End> ends = new ConcurrentHashMap<>();
  private final List<MemoryCarrier> carriers = new CopyOnWriteArrayList<>();
  private final List<String> trace = new CopyOnWriteArrayList<>();
  private final AtomicLong activity = new AtomicLong();
  private final AtomicInteger underWay = new AtomicInteger();

  /** Who takes what comes to a port. */
  interface End {

    String name();

    void receive(byte[] bytes, InetSocketAddress from);
  }

  public MemoryWire(Scheduler time, Script script) {
    this.time = time;
    this.script = script;
  }

  public Script script() {
    return script;
  }

  /**
   * What a phone stands on here: all that a thread would do beside it is done at once, in place, so that nothing but
   * the signalling's own threads runs.
   *
   * @param name as scripts call it
   */
  public Surroundings surroundings(String name) {
    return new Surroundings(() -> Optional.of(new MemoryCarrier(this, name)), (kind, job) -> job.run(),
        new SeededRandom(script.seed() ^ name.hashCode()));
  }

  /** Takes a port. */
  synchronized int bind(End end, int wanted) throws BindException {
    int port = wanted;
    if (port == 0) {
      port = FIRST_FREE;
      while (ends.containsKey(port)) {
        port++;
      }
    }
    if (ends.putIfAbsent(port, end) != null) {
      throw new BindException("Taken: " + port);
    }
    return port;
  }

  void join(MemoryCarrier carrier) {
    carriers.add(carrier);
  }

  void leave(int port, End end) {
    ends.remove(port, end);
    carriers.removeIf(end::equals);
  }

  /** Sends a datagram on its way. */
  void send(String from, int port, byte[] bytes, InetSocketAddress to) {
    activity.incrementAndGet();
    End far = ends.get(to.getPort());
    String kind = kind(bytes);
    String name = far == null ? "nobody" : far.name();
    List<Duration> fate = far == null ? List.of() : script.fate(from, name, kind);
    String became = fate.isEmpty() ? " LOST" : fate.size() > 1 ? " TWICE" : "";
    trace.add(stamp() + " " + from + " > " + name + ": " + kind + became);
    InetSocketAddress source = new InetSocketAddress(HOST, port);
    for (Duration late : fate) {
      underWay.incrementAndGet();
      time.schedule(late, () -> {
        underWay.decrementAndGet();
        activity.incrementAndGet();
        far.receive(bytes, source);
      });
    }
  }

  /** Datagrams under way, each of which is a timer. */
  int underWay() {
    return underWay.get();
  }

  /** Something was handed from one thread to another. */
  void handedOn() {
    activity.incrementAndGet();
  }

  /** Rises with everything that happens. */
  long activity() {
    return activity.get();
  }

  /** Whether every socket has handed over what came. */
  boolean isRead() {
    return carriers.stream().allMatch(MemoryCarrier::isRead);
  }

  /** What was sent, by whom to whom. */
  public List<String> trace() {
    return new ArrayList<>(trace);
  }

  /** Whether something of that kind was sent, lost or not. */
  public long sent(String from, String to, String kind) {
    return trace.stream().filter(line -> line.contains(" " + from + " > " + to + ": " + kind)).count();
  }

  private String stamp() {
    return String.format(java.util.Locale.ROOT, "%10.3f", time.clock().nanos() / 1e9);
  }

  private static String kind(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return "CRLF";
    }
    Message message = new Message(text, new InetSocketAddress(HOST, 1));
    String sequence = message.cseqMethod() + " " + message.cseq();
    return message.isResponse() ? message.status() + " " + sequence : message.method() + " " + message.cseq();
  }

  /** Chance that a seed brings again. */
  private static final class SeededRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final Random random;

    SeededRandom(long seed) {
      random = new Random(seed);
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }
  }
}
