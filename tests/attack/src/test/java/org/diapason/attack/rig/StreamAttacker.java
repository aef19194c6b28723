package org.diapason.attack.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends messages over connections to a victim that listens, each when the victim has looked at the one before; over a
 * new connection when the victim hung up, which it must do when nobody can say where the next message begins, and must
 * not do otherwise.
 */
public final class StreamAttacker implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final Dialling dialling;
  private Socket socket;

  /** Makes a connection to the victim. */
  @FunctionalInterface
  private interface Dialling {
    Socket dial() throws IOException;
  }

  private StreamAttacker(Dialling dialling) {
    this.dialling = dialling;
  }

  public static StreamAttacker overTcp(InetAddress source, InetSocketAddress target) {
    return new StreamAttacker(() -> plain(source, target));
  }

  public static StreamAttacker overTls(InetAddress source, InetSocketAddress target, SSLSocketFactory tls) {
    return new StreamAttacker(
        () -> tls.createSocket(plain(source, target), target.getHostString(), target.getPort(), true));
  }

  /**
   * Sends all.
   *
   * @return how many the victim looked at
   */
  public int strike(List<byte[]> messages, int perSecond) throws IOException {
    for (byte[] message : messages) {
      if (socket == null) {
        socket = dialling.dial();
        socket.setSoTimeout(PATIENCE_MILLIS);
      }
      Blow blow = Blow.of(message);
      boolean hungUp = hangsUp(blow);
      if (hungUp != blow.breaks()) {
        throw new AssertionError((hungUp ? "hung up on " : "did not hang up on ") + Messages.text(message, message.length));
      }
      if (hungUp) {
        close();
      }
      Blows.pause(perSecond);
    }
    return messages.size();
  }

  private boolean hangsUp(Blow blow) throws IOException {
    try {
      socket.getOutputStream().write(blow.bytes());
      int pongs = 0;
      while (blow.breaks() || pongs < blow.pongs()) {
        String message = StreamTap.next(socket.getInputStream());
        if (message.isEmpty()) {
          return true;
        }
        pongs += message.isBlank() ? 1 : 0;
      }
      return false;
    } catch (SocketTimeoutException silent) {
      throw new AssertionError("no answer after " + Messages.text(blow.bytes(), blow.bytes().length), silent);
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private static Socket plain(InetAddress source, InetSocketAddress target) throws IOException {
    Socket plain = new Socket();
    plain.bind(new InetSocketAddress(source, 0));
    plain.setTcpNoDelay(true);
    plain.connect(target, PATIENCE_MILLIS);
    return plain;
  }
}
