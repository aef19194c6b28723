package org.diapason.sip.route;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server of a few records on loopback (RFC 1035). */
final class TinyDns implements AutoCloseable {

  private static final int A = 1;
  private static final int SRV = 33;
  private static final int NAPTR = 35;

  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final Map<String, List<byte[]>> records = new ConcurrentHashMap<>();
  private volatile boolean silent;

  TinyDns() throws IOException {
    Thread.ofPlatform().daemon().name("tiny-dns").start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  void fallSilent() {
    silent = true;
  }

  TinyDns address(String name, String address) throws IOException {
    return add(name, A, InetAddress.ofLiteral(address).getAddress());
  }

  TinyDns srv(String name, int priority, int weight, int port, String host) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(priority);
    out.writeShort(weight);
    out.writeShort(port);
    out.write(name(host));
    return add(name, SRV, bytes.toByteArray());
  }

  TinyDns naptr(String name, int order, String service, String replacement) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(order);
    out.writeShort(10);
    for (String text : List.of("s", service, "")) {
      out.writeByte(text.length());
      out.writeBytes(text);
    }
    out.write(name(replacement));
    return add(name, NAPTR, bytes.toByteArray());
  }

  @Override
  public void close() {
    socket.close();
  }

  private TinyDns add(String name, int type, byte[] data) {
    records.computeIfAbsent(key(name, type), none -> new ArrayList<>()).add(data);
    return this;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        DatagramPacket question = new DatagramPacket(new byte[512], 512);
        socket.receive(question);
        if (!silent) {
          byte[] answer = answer(ByteBuffer.wrap(question.getData(), 0, question.getLength()));
          socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private byte[] answer(ByteBuffer question) throws IOException {
    int id = question.getShort(0);
    question.position(12);
    StringBuilder name = new StringBuilder();
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      name.append(new String(label, StandardCharsets.US_ASCII)).append('.');
    }
    String asked = name.substring(0, Math.max(0, name.length() - 1));
    int type = question.getShort();
    List<byte[]> found = records.getOrDefault(key(asked, type), List.of());
    boolean exists = records.keySet().stream().anyMatch(key -> key.startsWith(asked.toLowerCase(Locale.ROOT) + "/"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(id);
    out.writeShort(exists ? 0x8580 : 0x8583);
    out.writeShort(1);
    out.writeShort(found.size());
    out.writeInt(0);
    out.write(name(asked));
    out.writeShort(type);
    out.writeShort(1);
    for (byte[] data : found) {
      out.writeShort(0xc00c);
      out.writeShort(type);
      out.writeShort(1);
      out.writeInt(60);
      out.writeShort(data.length);
      out.write(data);
    }
    return bytes.toByteArray();
  }

  private static byte[] name(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String label : name.split("\\.")) {
      out.write(label.length());
      out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.write(0);
    return out.toByteArray();
  }

  private static String key(String name, int type) {
    return name.toLowerCase(Locale.ROOT) + "/" + type;
  }
}
