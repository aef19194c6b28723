package org.diapason.sip.rig;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A listening TCP or TLS socket and what has connected to it; the newest connection is sent to. */
public final class StreamPlug implements Plug {

  private final ServerSocket server;
  private final String transport;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  /**
   * @param transport {@code TCP} or {@code TLS}
   */
  public StreamPlug(ServerSocket server, String transport) {
    this.server = server;
    this.transport = transport;
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public String transport() {
    return transport;
  }

  @Override
  public void listen(Consumer<Message> inbox) {
    Thread.ofPlatform().name("peer").daemon().start(() -> {
      try {
        while (!server.isClosed()) {
          Socket socket = server.accept();
          connections.add(socket);
          Thread.ofPlatform().name("peer-read").daemon().start(() -> read(socket, inbox));
        }
      } catch (IOException closed) {
        // The test is over.
      }
    });
  }

  @Override
  public void send(byte[] bytes, InetSocketAddress target) {
    try {
      Socket socket = connections.getLast();
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public void drop() {
    for (Socket socket : connections) {
      try {
        socket.close();
      } catch (IOException gone) {
        throw new AssertionError(gone);
      }
    }
    connections.clear();
  }

  @Override
  public void close() {
    drop();
    try {
      server.close();
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  private static void read(Socket socket, Consumer<Message> inbox) {
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      StringBuilder head = new StringBuilder();
      for (int next = in.read(); next >= 0; next = in.read()) {
        head.append((char) next);
        if (head.toString().endsWith("\r\n\r\n")) {
          Message message = new Message(head.toString(), (InetSocketAddress) socket.getRemoteSocketAddress());
          if (head.toString().isBlank()) {
            inbox.accept(new Message("CRLF", message.source()));
          } else {
            byte[] body = in.readNBytes(Integer.parseInt(message.header("Content-Length")));
            inbox.accept(new Message(head + new String(body, StandardCharsets.UTF_8), message.source()));
          }
          head.setLength(0);
        }
      }
    } catch (IOException closed) {
      // The connection is over.
    }
  }
}
