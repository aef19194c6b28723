package org.diapason.attack.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;

/** The way over TCP or TLS. */
public final class StreamTap extends WireTap {

  private static final Pattern LENGTH = Pattern.compile("(?im)^(?:Content-Length|l): *(\\d+)");
  private static final int PATIENCE_SECONDS = 5;

  private final int registrarPort;
  private final SocketFactory towardsRegistrar;
  private final ServerSocket server;
  private volatile Link link;

  /** A connection of the phone and the one to the registrar that belongs to it. */
  private record Link(Socket near, Socket far, Semaphore pongs, CountDownLatch over) {

    boolean isOver() {
      return over.getCount() == 0;
    }

    void close() {
      try (near; far) {
        over.countDown();
      } catch (IOException already) {
        // Nothing is left to be closed.
      }
    }
  }

  /**
   * @param towardsPhone makes the listening socket
   * @param towardsRegistrar makes the connections to the registrar
   */
  public StreamTap(int registrarPort, ServerSocketFactory towardsPhone, SocketFactory towardsRegistrar)
      throws IOException {
    this.registrarPort = registrarPort;
    this.towardsRegistrar = towardsRegistrar;
    server = towardsPhone.createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void inject(byte[] message) throws IOException {
    Link now = link;
    if (now == null) {
      throw new IOException("no connection");
    }
    write(now.near(), message);
  }

  /**
   * Sends a message and waits until the phone has looked at it. It must hang up when nobody can say where the next
   * message begins, and must not otherwise.
   *
   * @return whether it hung up
   */
  public boolean hangsUp(byte[] message) throws InterruptedException {
    Blow blow = Blow.of(message);
    Link now = link;
    now.pongs().drainPermits();
    try {
      write(now.near(), blow.bytes());
    } catch (IOException hungUp) {
      // As it may.
    }
    boolean asDue = blow.breaks() ? now.over().await(PATIENCE_SECONDS, TimeUnit.SECONDS)
        : now.pongs().tryAcquire(blow.pongs(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!asDue) {
      throw new AssertionError((now.isOver() ? "hung up on " : "did not take ") + Messages.text(message, message.length));
    }
    return blow.breaks();
  }

  @Override
  public void close() {
    try (server) {
      if (link != null) {
        link.close();
      }
    } catch (IOException already) {
      // Nothing is left to be closed.
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        near.setTcpNoDelay(true);
        Socket far = towardsRegistrar.createSocket(InetAddress.ofLiteral("127.0.0.1"), registrarPort);
        far.setTcpNoDelay(true);
        Link made = new Link(near, far, new Semaphore(0), new CountDownLatch(1));
        link = made;
        Thread.ofVirtual().start(() -> pass(made, near, far, message -> towardsRegistrar(made, message)));
        Thread.ofVirtual().start(() -> pass(made, far, near, message -> message.isBlank() ? message : fromRegistrar(message)));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /** Pongs answer our pings; the registrar would not know them. */
  private String towardsRegistrar(Link made, String message) {
    if (message.isBlank()) {
      made.pongs().release();
      return "";
    }
    return fromPhone(message);
  }

  private static void pass(Link made, Socket from, Socket to, UnaryOperator<String> change) {
    try {
      InputStream in = from.getInputStream();
      for (String message = next(in); !message.isEmpty(); message = next(in)) {
        write(to, Messages.bytes(change.apply(message)));
      }
    } catch (IOException closed) {
      // One side hung up, now both have.
    } finally {
      made.close();
    }
  }

  /** The next message, or a line break of a keep-alive; empty at the end. */
  static String next(InputStream in) throws IOException {
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
}
