package org.diapason.peers.rig;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Client of baresip's {@code ctrl_tcp}: JSON in netstrings; commands are answered, events come by themselves. */
final class BaresipControl implements AutoCloseable {

  private final Socket socket;
  private final Transcript events = new Transcript("baresip");
  private final AtomicInteger tokens = new AtomicInteger();

  private BaresipControl(Socket socket) {
    this.socket = socket;
    Thread.ofPlatform().daemon().name("control of baresip").start(this::read);
  }

  /** Connects to the program's control port. */
  static BaresipControl connect(int port) {
    try {
      return new BaresipControl(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Responses and events, one JSON object a line. */
  Transcript events() {
    return events;
  }

  /** Sends a command and waits until it has been taken. */
  void command(String name, String parameters) {
    String token = "t" + tokens.incrementAndGet();
    String json = "{\"command\":\"" + name + "\",\"params\":\"" + parameters + "\",\"token\":\"" + token + "\"}";
    try {
      socket.getOutputStream().write((json.length() + ":" + json + ",").getBytes(StandardCharsets.UTF_8));
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
    events.await("\"ok\":true.*\"token\":\"" + token + "\"");
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException already) {
      events.end();
    }
  }

  private void read() {
    try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
      while (true) {
        int length = 0;
        for (int digit = in.readUnsignedByte(); digit != ':'; digit = in.readUnsignedByte()) {
          length = length * 10 + digit - '0';
        }
        byte[] json = new byte[length];
        in.readFully(json);
        in.readUnsignedByte();
        events.add(new String(json, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      events.end();
    }
  }
}
