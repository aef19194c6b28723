package org.diapason.media.engine;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.core.media.Description;

/** A bad network between two sides of a call: loss and jitter on RTP by a seed, delay on everything. */
final class Relay implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("m=audio (\\d+) ");

  private final Random random;
  private final double loss;
  private final double delayMillis;
  private final double jitterMillis;
  private final DatagramSocket[] towardsCaller;
  private final DatagramSocket[] towardsCallee;
  private final DelayQueue<Flying> air = new DelayQueue<>();
  private final Leg toCallee = new Leg();
  private final Leg toCaller = new Leg();
  private volatile int callerPort;
  private volatile int calleePort;
  private volatile boolean open = true;

  /** What really happened to the RTP of one direction. */
  static final class Leg {
    private int packets;
    private int lost;
    private double transit = Double.NaN;
    private double jitterSeconds;

    synchronized boolean loses(double random, double share) {
      packets++;
      boolean gone = random < share;
      lost += gone ? 1 : 0;
      return gone;
    }

    synchronized double loss() {
      return (double) lost / packets;
    }

    synchronized void forwarded(byte[] data, int clock) {
      long timestamp = (data[4] & 0xFFL) << 24 | (data[5] & 0xFF) << 16 | (data[6] & 0xFF) << 8 | data[7] & 0xFF;
      double next = System.nanoTime() / 1e9 - (double) timestamp / clock;
      if (!Double.isNaN(transit)) {
        jitterSeconds += (Math.abs(next - transit) - jitterSeconds) / 16;
      }
      transit = next;
    }

    synchronized double jitterMillis() {
      return jitterSeconds * 1_000;
    }
  }

  private record Flying(byte[] data, DatagramSocket from, int port, Leg leg, long due) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(due, ((Flying) other).due);
    }
  }

  Relay(long seed, double loss, double delayMillis, double jitterMillis) throws SocketException {
    random = new Random(seed);
    this.loss = loss;
    this.delayMillis = delayMillis;
    this.jitterMillis = jitterMillis;
    towardsCaller = pair(42_000);
    towardsCallee = pair(43_000);
    for (int i = 0; i < 2; i++) {
      int port = i;
      thread(() -> listen(towardsCaller[port], towardsCallee[port], port, toCallee));
      thread(() -> listen(towardsCallee[port], towardsCaller[port], port, toCaller));
    }
    thread(this::fly);
  }

  private static void thread(Runnable job) {
    Thread.ofPlatform().daemon().name("relay").priority(Thread.MAX_PRIORITY).start(job);
  }

  private static DatagramSocket[] pair(int from) throws SocketException {
    for (int port = from; port < from + 500; port += 2) {
      DatagramSocket first = bind(port);
      DatagramSocket second = first == null ? null : bind(port + 1);
      if (second != null) {
        return new DatagramSocket[] {first, second};
      }
    }
    throw new SocketException("no ports");
  }

  private static DatagramSocket bind(int port) {
    try {
      return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (SocketException taken) {
      return null;
    }
  }

  /** The caller's offer as the callee shall see it. */
  Description offer(Description offer) {
    callerPort = port(offer);
    return through(offer, towardsCallee[0]);
  }

  /** The callee's answer as the caller shall see it. */
  Description answer(Description answer) {
    calleePort = port(answer);
    return through(answer, towardsCaller[0]);
  }

  private static int port(Description description) {
    Matcher matcher = PORT.matcher(description.sdp());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static Description through(Description description, DatagramSocket socket) {
    return new Description(PORT.matcher(description.sdp()).replaceFirst("m=audio " + socket.getLocalPort() + " "));
  }

  Leg toCallee() {
    return toCallee;
  }

  Leg toCaller() {
    return toCaller;
  }

  private void listen(DatagramSocket in, DatagramSocket out, int offset, Leg leg) {
    byte[] room = new byte[2_048];
    while (open) {
      try {
        DatagramPacket packet = new DatagramPacket(room, room.length);
        in.receive(packet);
        boolean rtp = offset == 0;
        if (!rtp || !leg.loses(random(), loss)) {
          double millis = delayMillis + (rtp ? jitterMillis * (2 * random() - 1) : 0);
          int port = (leg == toCallee ? calleePort : callerPort) + offset;
          byte[] data = java.util.Arrays.copyOf(packet.getData(), packet.getLength());
          air.add(new Flying(data, out, port, rtp ? leg : null, System.nanoTime() + (long) (millis * 1e6)));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private synchronized double random() {
    return random.nextDouble();
  }

  private void fly() {
    while (open) {
      try {
        Flying next = air.poll(200, TimeUnit.MILLISECONDS);
        if (next != null) {
          if (next.leg != null) {
            next.leg.forwarded(next.data, 8_000);
          }
          next.from.send(new DatagramPacket(next.data, next.data.length, InetAddress.getLoopbackAddress(), next.port));
        }
      } catch (IOException | InterruptedException closed) {
        return;
      }
    }
  }

  @Override
  public void close() {
    open = false;
    List.of(towardsCaller[0], towardsCaller[1], towardsCallee[0], towardsCallee[1]).forEach(DatagramSocket::close);
  }
}
