package org.diapason.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets further programs of the same person drive the phone: a socket of 127.0.0.1 for whoever can read the file
 * {@value #FILE} in the state folder. Its two lines are the port and a token made for this run; the token is the first line that a
 * program has to send, within five seconds. Any other line closes the connection without an answer.
 */
final class LoopbackDoor implements AutoCloseable {

  static final String FILE = "remote.token";

  private static final Logger LOG = LoggerFactory.getLogger(LoopbackDoor.class);
  private static final int MOST_CONNECTIONS = 16;
  private static final int PATIENCE_MS = 5_000;

  private final Path file;
  private final Visitor visitor;
  private final ServerSocket door;
  private final String token;
  private final Set<Socket> inside = ConcurrentHashMap.newKeySet();

  private LoopbackDoor(Path file, Visitor visitor, ServerSocket door, String token) {
    this.file = file;
    this.visitor = visitor;
    this.door = door;
    this.token = token;
  }

  /** Whoever serves a program that was let in. */
  interface Visitor {

    /** Serves until the program or the phone ends. */
    void serve(InputStream in, OutputStream out);
  }

  /**
   * Opens a free port and writes the file, which only its owner can read.
   *
   * @throws IOException when there is no port, or the folder cannot be written
   */
  static LoopbackDoor open(Path state, Visitor visitor) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    ServerSocket door = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getByName("127.0.0.1"));
    LoopbackDoor opened = new LoopbackDoor(state.resolve(FILE), visitor, door, HexFormat.of().formatHex(random));
    try {
      opened.writeToken();
    } catch (IOException failure) {
      opened.close();
      throw failure;
    }
    Thread.ofVirtual().name("remote-door").start(opened::receive);
    return opened;
  }

  @Override
  public void close() {
    closeQuietly(door);
    inside.forEach(LoopbackDoor::closeQuietly);
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.warn("Token file stays: {}", failure.toString());
    }
  }

  private void writeToken() throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, door.getLocalPort() + "\n" + token + "\n");
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        if (inside.size() >= MOST_CONNECTIONS) {
          closeQuietly(socket);
        } else {
          inside.add(socket);
          Thread.ofVirtual().name("remote-visitor").start(() -> visit(socket));
        }
      } catch (IOException closed) {
        LOG.debug("Door closed: {}", closed.toString());
      }
    }
  }

  private void visit(Socket socket) {
    try (socket) {
      socket.setSoTimeout(PATIENCE_MS);
      if (knows(socket.getInputStream())) {
        socket.setSoTimeout(0);
        visitor.serve(socket.getInputStream(), socket.getOutputStream());
      } else {
        LOG.warn("A program without the token was turned away");
      }
    } catch (IOException gone) {
      LOG.info("A program left: {}", gone.toString());
    } finally {
      inside.remove(socket);
    }
  }

  /** Reads one line, and no octet of the next. */
  private boolean knows(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet >= 0 && octet != '\n' && line.length() <= token.length(); octet = in.read()) {
      line.append((char) octet);
    }
    return MessageDigest.isEqual(line.toString().stripTrailing().getBytes(StandardCharsets.UTF_8),
        token.getBytes(StandardCharsets.UTF_8));
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception failure) {
      LOG.debug("Closing failed: {}", failure.toString());
    }
  }
}
