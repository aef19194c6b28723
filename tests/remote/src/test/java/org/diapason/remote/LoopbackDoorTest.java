package org.diapason.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackDoorTest {

  @TempDir
  private Path state;

  @Test
  void whoKnowsTheTokenIsServedFromTheNextLineOn() throws IOException {
    try (LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat); Socket socket = socket()) {
      assertThat(door).isNotNull();
      send(socket, token() + "\nfirst\nsecond\n");

      assertThat(reader(socket).readLine()).isEqualTo("first");
    }
  }

  @Test
  void aWrongTokenIsTurnedAwayWithoutAnAnswer() throws IOException {
    try (LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat); Socket socket = socket()) {
      assertThat(door).isNotNull();
      send(socket, "0".repeat(64) + "\nfirst\n");

      assertThat(end(socket)).isTrue();
    }
  }

  @Test
  void anEndlessFirstLineIsTurnedAway() throws IOException {
    try (LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat); Socket socket = socket()) {
      assertThat(door).isNotNull();
      send(socket, "x".repeat(100_000));

      assertThat(end(socket)).isTrue();
    }
  }

  @Test
  void onlyTheOwnerCanReadTheToken() throws IOException {
    try (LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat)) {
      assertThat(door).isNotNull();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }
  }

  @Test
  void everyRunHasAnotherToken() throws IOException {
    String first;
    try (LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat)) {
      assertThat(door).isNotNull();
      first = token();
    }
    try (LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat)) {
      assertThat(door).isNotNull();
      assertThat(token()).isNotEqualTo(first);
    }
  }

  @Test
  void closingLetsEverybodyGoAndLeavesNoToken() throws IOException {
    LoopbackDoor door = LoopbackDoor.open(state, LoopbackDoorTest::repeat);
    try (Socket socket = socket()) {
      send(socket, token() + "\nfirst\n");
      reader(socket).readLine();

      door.close();

      assertThat(end(socket)).isTrue();
      assertThat(file()).doesNotExist();
    }
  }

  /** Sends back the first line it gets, then waits for the end. */
  private static void repeat(InputStream in, OutputStream out) {
    try {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      out.write((lines.readLine() + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      while (lines.readLine() != null) {
        Thread.onSpinWait();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), Integer.parseInt(lines().getFirst()));
    socket.setSoTimeout(10_000);
    return socket;
  }

  private String token() throws IOException {
    return lines().get(1);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  private Path file() {
    return state.resolve(LoopbackDoor.FILE);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Whether the other side has closed; unread input makes that a reset. */
  private static boolean end(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }
}
