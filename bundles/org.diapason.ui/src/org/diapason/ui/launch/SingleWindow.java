package org.diapason.ui.launch;

import java.io.IOException;
import java.io.Reader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for each state folder. The first start holds a lock in it and listens on a Unix domain socket beside it, which nobody
 * reaches who can not enter the folder; a later start hands its request over in one line and hears in another what became of it.
 * The lock ends with the process, whatever ends that.
 */
public final class SingleWindow implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
  private static final String LOCK = "window.lock";
  private static final String SOCKET = "window.socket";
  /** The windows may still be coming up. */
  private static final int PATIENCE_SECONDS = 10;
  private static final int LONGEST_REPLY = 1_000;

  private final Path socket;
  private final FileChannel lock;
  private Optional<ServerSocketChannel> door = Optional.empty();

  private SingleWindow(Path socket, FileChannel lock) {
    this.socket = socket;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process.
   *
   * @return empty when a window has it already
   * @throws IOException when the folder can not be written
   */
  public static Optional<SingleWindow> claim(Path folder) throws IOException {
    FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return Optional.of(new SingleWindow(folder.resolve(SOCKET), lock));
      }
    } catch (OverlappingFileLockException here) {
      LOG.debug("Another window of this process has it");
    }
    lock.close();
    return Optional.empty();
  }

  /** Takes the requests of later starts from now on. Without a socket, where its path is too long, they only learn that it runs. */
  public void listen(Function<LaunchRequest, CompletableFuture<LaunchReply>> taker) {
    try {
      Files.deleteIfExists(socket); // left by a process that was killed
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door = Optional.of(opened);
      opened.bind(UnixDomainSocketAddress.of(socket));
      Thread.ofVirtual().name("later-starts").start(() -> receive(opened, taker));
    } catch (IOException | RuntimeException unusable) {
      LOG.info("Later starts can not hand over what they want: {}", unusable.getMessage());
    }
  }

  /** Hands a request to the window that has the folder, and waits for what becomes of it, some seconds at most. */
  public static LaunchReply tell(Path folder, LaunchRequest request) {
    CompletableFuture<LaunchReply> reply = new CompletableFuture<>();
    Thread.ofVirtual().name("hand-over").start(() -> reply.complete(ask(folder, request)));
    return reply.completeOnTimeout(new LaunchReply.Nobody(), PATIENCE_SECONDS + 2, TimeUnit.SECONDS).join();
  }

  private static LaunchReply ask(Path folder, LaunchRequest request) {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)))) {
      send(channel, request.line());
      return LaunchReply.read(line(channel, LONGEST_REPLY));
    } catch (IOException | RuntimeException nobody) {
      LOG.info("The open window does not listen: {}", nobody.getMessage());
      return new LaunchReply.Nobody();
    }
  }

  @Override
  public void close() {
    try (lock) {
      if (door.isPresent()) {
        door.get().close();
        Files.deleteIfExists(socket);
      }
    } catch (IOException left) {
      LOG.debug("Left behind", left);
    }
  }

  private static void receive(ServerSocketChannel door,
      Function<LaunchRequest, CompletableFuture<LaunchReply>> taker) {
    try {
      while (true) {
        SocketChannel visitor = door.accept();
        Thread.ofVirtual().name("later-start").start(() -> hear(visitor, taker));
      }
    } catch (ClosedChannelException end) {
      LOG.debug("No more later starts");
    } catch (IOException broken) {
      LOG.warn("Later starts are not heard any more", broken);
    }
  }

  private static void hear(SocketChannel visitor, Function<LaunchRequest, CompletableFuture<LaunchReply>> taker) {
    try (visitor) {
      Optional<LaunchRequest> request = LaunchRequest.read(line(visitor, LaunchRequest.LONGEST));
      if (request.isPresent()) {
        send(visitor, reply(taker.apply(request.get())).line());
      }
    } catch (IOException gone) {
      LOG.debug("A later start was not understood", gone);
    }
  }

  private static LaunchReply reply(CompletableFuture<LaunchReply> coming) {
    return coming.completeOnTimeout(new LaunchReply.Nobody(), PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private static void send(SocketChannel channel, String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** One line without its end; longer ones are cut one character beyond the limit. */
  private static String line(SocketChannel channel, int longest) throws IOException {
    Reader reader = Channels.newReader(channel, StandardCharsets.UTF_8);
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0 && c != '\n' && line.length() <= longest; c = reader.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
