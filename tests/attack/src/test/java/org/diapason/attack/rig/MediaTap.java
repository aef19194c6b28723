package org.diapason.attack.rig;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in the media of a call: each side takes its ports for those of the other, so that it sends to the phone from the
 * very address that was signalled.
 */
public final class MediaTap implements AutoCloseable {

  private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) ");
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final DatagramSocket rtp;
  private final DatagramSocket rtcp;
  private volatile int phone;
  private volatile int registrar;
  private volatile byte[] lastSound = new byte[0];
  private volatile byte[] lastReport = new byte[0];

  private MediaTap(DatagramSocket rtp, DatagramSocket rtcp) {
    this.rtp = rtp;
    this.rtcp = rtcp;
  }

  /** Binds an even port and the one above. */
  public static MediaTap open() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 15_000) * 2;
      try {
        MediaTap tap = new MediaTap(new DatagramSocket(port, HERE), new DatagramSocket(port + 1, HERE));
        Thread.ofPlatform().daemon().name("tap").start(() -> tap.pass(tap.rtp, 0));
        Thread.ofVirtual().start(() -> tap.pass(tap.rtcp, 1));
        return tap;
      } catch (SocketException taken) {
        // Another one will be free.
      }
    }
  }

  /** Message of the phone, with our port in place of its own. */
  public String fromPhone(String message) {
    Matcher audio = AUDIO.matcher(message);
    phone = audio.find() ? Integer.parseInt(audio.group(1)) : phone;
    return ours(message);
  }

  /** Message of the registrar, with our port in place of its own. */
  public String fromRegistrar(String message) {
    Matcher audio = AUDIO.matcher(message);
    registrar = audio.find() ? Integer.parseInt(audio.group(1)) : registrar;
    return ours(message);
  }

  /** Port of the phone's RTP; that of its RTCP is the one above. */
  public InetSocketAddress phone(boolean report) {
    return new InetSocketAddress(HERE, phone + (report ? 1 : 0));
  }

  /** Packets to spoil: real ones, as far as some passed, and reports of each kind. */
  public List<byte[]> seeds(boolean report) {
    byte[] last = report ? lastReport : lastSound;
    byte[] ours = report ? REPORTS : SOUND;
    return last.length == 0 ? List.of(ours) : List.of(last, ours, last);
  }

  /** Sends to the phone from the signalled address. */
  public void inject(byte[] packet, boolean report) throws IOException {
    (report ? rtcp : rtp).send(new DatagramPacket(packet, packet.length, phone(report)));
  }

  @Override
  public void close() {
    rtp.close();
    rtcp.close();
  }

  /** Receiver report, source description and goodbye; application data; feedback of both kinds. */
  private static final byte[] REPORTS = {(byte) 0x81, (byte) 201, 0, 7, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0,
      5, 0, 0, 0, 6, 0, 0, 0, 7, (byte) 0x81, (byte) 202, 0, 2, 0, 0, 0, 1, 1, 1, 'x', 0, (byte) 0x81, (byte) 203, 0, 1, 0, 0,
      0, 1, (byte) 0x80, (byte) 204, 0, 2, 0, 0, 0, 1, 'n', 'a', 'm', 'e', (byte) 0x81, (byte) 205, 0, 3, 0, 0, 0, 1, 0, 0, 0,
      2, 0, 1, 0, 0, (byte) 0x81, (byte) 206, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2};
  private static final byte[] SOUND = {(byte) 0x90, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, (byte) 0xBE, (byte) 0xDE, 0, 1, 0x10, 1, 0,
      0, 1, 2, 3, 4, 5, 6, 7, 8};

  private String ours(String message) {
    return Messages.withBody(message, body -> AUDIO.matcher(body).replaceAll("m=audio " + rtp.getLocalPort() + " ")
        .replaceAll("(?m)^a=rtcp:\\d+", "a=rtcp:" + rtcp.getLocalPort()));
  }

  private void pass(DatagramSocket socket, int above) {
    byte[] room = new byte[2_048];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(room, room.length);
        socket.receive(packet);
        boolean fromPhone = packet.getPort() == phone + above;
        if (!fromPhone) {
          byte[] copy = java.util.Arrays.copyOf(room, packet.getLength());
          lastReport = above == 1 ? copy : lastReport;
          lastSound = above == 0 ? copy : lastSound;
        }
        packet.setSocketAddress(new InetSocketAddress(HERE, (fromPhone ? registrar : phone) + above));
        socket.send(packet);
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
