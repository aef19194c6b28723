package org.diapason.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diapason.remote.client.RpcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diapason --headless} as scripts run it: two pipes and an exit code. */
class HeadlessTest {

  @TempDir
  Path folder;

  @Test
  void nothingButJsonRpcIsWrittenAndTheEndOfTheInputHangsUpUnregistersAndEnds() throws Exception {
    try (Headless phone = new Headless(folder)) {
      talk(phone);
      phone.client().end();

      assertThat(phone.exit(10)).isZero();
      assertFarewell(phone);
      assertThat(phone.client().untilEnd()).allSatisfy(line -> assertThat(jsonRpc(line)).as(line).isTrue());
      assertThat(phone.complaints()).isEmpty();
    }
  }

  @Test
  void whatLibrariesPrintGoesToStandardError() throws Exception {
    try (Headless phone = new Headless(folder)) {
      phone.client().ask("app.version");

      Optional<String> descriptors = phone.descriptors();
      assumeTrue(descriptors.isPresent(), "no /proc here to see where standard output leads");
      String complaints = phone.complaintsFile().toRealPath().toString();
      assertThat(descriptors).contains(complaints + " " + complaints);
    }
  }

  @Test
  void sigtermHangsUpUnregistersAndEnds() throws Exception {
    try (Headless phone = new Headless(folder)) {
      talk(phone);
      phone.terminate();

      phone.exit(10);
      assertFarewell(phone);
    }
  }

  @Test
  void quitAnswersAndEnds() throws Exception {
    try (Headless phone = new Headless(folder)) {
      phone.client().ask("app.quit");

      assertThat(phone.exit(10)).isZero();
    }
  }

  @Test
  void aSecondProgramDrivesItThroughTheSocketAndEndsIt() throws Exception {
    try (Headless phone = new Headless(folder, "--socket")) {
      phone.client().ask("app.version");
      List<String> lines = Files.readAllLines(Headless.state(folder).resolve("remote.token"));
      try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), Integer.parseInt(lines.getFirst()))) {
        socket.getOutputStream().write((lines.get(1) + "\n").getBytes(StandardCharsets.UTF_8));
        RpcClient second = new RpcClient(socket.getInputStream(), socket.getOutputStream());
        second.ask("account.tryOut");
        second.state("account.changed", "registered");
        phone.client().state("account.changed", "registered");
        second.ask("app.quit");
      }
      assertThat(phone.exit(10)).isZero();
      assertThat(Headless.state(folder).resolve("remote.token")).doesNotExist();
    }
  }

  @Test
  void theDemoAccountSignsInOverTlsAgainAfterARestart() throws Exception {
    for (String wish : List.of("{'transport':'tls'}", "{}")) {
      try (Headless phone = new Headless(folder)) {
        phone.client().ask("account.tryOut", wish);
        phone.client().state("account.changed", "registered");
        phone.client().ask("call.dial", "{'to':'600'}");
        phone.client().told("call.heard", params -> true);
        phone.client().end();
        assertThat(phone.exit(10)).isZero();
      }
    }
    assertThat(Files.readString(Headless.state(folder).resolve("settings.json"))).contains("\"tls\"");
  }

  @Test
  void aWrongCommandLineEndsWithTwoAndSaysHow() throws Exception {
    Path said = folder.resolve("said.txt");
    Process process = new ProcessBuilder(Product.built().command("headless", "--colour", "red"))
        .redirectError(said.toFile()).start();

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(Files.readString(said)).contains("Usage:");
  }

  private static void talk(Headless phone) {
    phone.client().ask("account.tryOut");
    phone.client().state("account.changed", "registered");
    phone.client().ask("call.dial", "{'to':'600'}");
    phone.client().told("call.heard", params -> true);
  }

  private static void assertFarewell(Headless phone) {
    assertThat(phone.client().state("call.changed", "ended").toString()).contains("hung-up-here");
    phone.client().state("account.changed", "off");
  }

  private static boolean jsonRpc(String line) {
    JsonObject message = JsonParser.parseString(line).getAsJsonObject();
    return message.get("jsonrpc").getAsString().equals("2.0") && (message.has("id") || message.has("method"));
  }
}
