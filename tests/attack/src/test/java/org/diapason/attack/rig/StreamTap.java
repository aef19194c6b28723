package org.diapason.attack.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** The way over TCP, or over TLS as far as the tap and over TCP from there. */
public final class StreamTap extends WireTap {

  private static final Pattern LENGTH = Pattern.compile("(?im)^(?:Content-Length|l): *(\\d+)");

  private final int registrarPort;
  private final boolean tls;
  private final ServerSocket server;
  private volatile Socket phone;

  /**
   * @param factory makes the listening socket
   * @param tls whether the phone takes it for TLS
   */
  public StreamTap(int registrarPort, ServerSocketFactory factory, boolean tls) throws IOException {
    this.registrarPort = registrarPort;
    this.tls = tls;
    server = factory.createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  /** Whether the phone has a connection now. */
  public boolean isConnected() {
    Socket now = phone;
    return now != null && !now.isClosed();
  }

  @Override
  public void inject(byte[] message) throws IOException {
    Socket now = phone;
    if (now == null) {
      throw new IOException("no connection");
    }
    write(now, message);
  }

  @Override
  public void close() {
    close(server);
    close(phone);
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        Socket far = new Socket(InetAddress.ofLiteral("127.0.0.1"), registrarPort);
        phone = near;
        Thread.ofVirtual().start(() -> pass(near, far, message -> fromPhone(message).replace("SIP/2.0/TLS", "SIP/2.0/TCP")));
        Thread.ofVirtual().start(() -> pass(far, near, message -> fromRegistrar(
            tls ? message.replace("SIP/2.0/TCP", "SIP/2.0/TLS") : message)));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void pass(Socket from, Socket to, UnaryOperator<String> change) {
    try (from; to) {
      InputStream in = from.getInputStream();
      for (String message = next(in); !message.isEmpty(); message = next(in)) {
        write(to, Messages.bytes(message.isBlank() ? message : change.apply(message)));
      }
    } catch (IOException closed) {
      // One side hung up, now both have.
    }
  }

  /** The next message, or the white space of a keep-alive; empty at the end. */
  private static String next(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "";
    while (!head.endsWith("\r\n\r\n") && !head.equals("\r\n")) {
      int octet = in.read();
      if (octet < 0) {
        return "";
      }
      bytes.write(octet);
      head = octet == '\n' ? Messages.text(bytes.toByteArray(), bytes.size()) : "";
    }
    Matcher length = LENGTH.matcher(head);
    bytes.writeBytes(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    return Messages.text(bytes.toByteArray(), bytes.size());
  }

  private static void write(Socket socket, byte[] message) throws IOException {
    synchronized (socket) {
      OutputStream out = socket.getOutputStream();
      out.write(message);
      out.flush();
    }
  }

  private static void close(AutoCloseable open) {
    try {
      if (open != null) {
        open.close();
      }
    } catch (Exception already) {
      // Nothing is left to be closed.
    }
  }
}
