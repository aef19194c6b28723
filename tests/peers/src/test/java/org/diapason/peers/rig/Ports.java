package org.diapason.peers.rig;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports for programs that cannot say which one they got: below those that the system hands out by itself. */
public final class Ports {

  private static final int FIRST = 12_000;
  private static final int ROOM = 15_000;
  private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(ROOM));

  private Ports() {
  }

  /** First of so many even-numbered free ports in a row, for UDP and TCP; never handed out twice in a run. */
  public static int free(int count) {
    while (true) {
      int first = FIRST + Math.floorMod(NEXT.getAndAdd(count + 1), ROOM) & ~1;
      if (allFree(first, count)) {
        return first;
      }
    }
  }

  private static boolean allFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      if (!isFree(port)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFree(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (DatagramSocket udp = new DatagramSocket(address); ServerSocket tcp = new ServerSocket()) {
      tcp.bind(address);
      return udp.isBound() && tcp.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
