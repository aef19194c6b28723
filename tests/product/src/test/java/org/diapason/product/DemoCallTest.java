package org.diapason.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code diapason demo-call} as a newcomer runs it. */
class DemoCallTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"opus", "g722", "pcma", "pcmu"})
  void theEchoIsHeardOnEveryCodec(String codec) throws Exception {
    Ended ended = run("demo-call", "--codec", codec, "--json");

    assertThat(ended.verdict().get("registered").getAsBoolean()).isTrue();
    assertThat(ended.verdict().get("answered").getAsBoolean()).isTrue();
    assertThat(ended.verdict().get("heard").getAsBoolean()).as(ended.toString()).isTrue();
    assertThat(ended.verdict().get("codec").getAsString()).isEqualTo(codec);
    assertThat(ended.verdict().get("match").getAsDouble()).isBetween(0.0, 1.0);
    assertThat(ended.verdict().get("delayMs").getAsDouble()).as("delay").isPositive();
    assertThat(ended.verdict().get("setupMs").getAsDouble()).as("set-up").isPositive();
    // Zero when the audio overtook the news of the answer
    assertThat(ended.verdict().get("firstAudioMs").getAsDouble()).as("first audio").isNotNegative();
    assertThat(ended.code()).isZero();
    assertThat(ended.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "tls"})
  void theEchoIsHeardOverEveryTransport(String transport) throws Exception {
    Ended ended = run("demo-call", "--transport", transport, "--json");

    assertThat(ended.verdict().get("registered").getAsBoolean()).as(ended.toString()).isTrue();
    assertThat(ended.verdict().get("heard").getAsBoolean()).as(ended.toString()).isTrue();
    assertThat(ended.code()).isZero();
    assertThat(ended.complaints()).isEmpty();
  }

  @Test
  void musicInsteadOfTheEchoIsNotTakenForIt() throws Exception {
    Ended ended = run("demo-call", "--to", "601", "--json");

    assertThat(ended.verdict().get("answered").getAsBoolean()).isTrue();
    assertThat(ended.verdict().get("heard").getAsBoolean()).as(ended.toString()).isFalse();
    assertThat(ended.code()).isNotZero();
  }

  @Test
  void keysAreReadBack() throws Exception {
    Ended ended = run("demo-call", "--to", "602", "--digits", "1*90", "--json");

    assertThat(ended.verdict().get("said").getAsString()).as(ended.toString()).isEqualTo("1*90");
    assertThat(ended.code()).isZero();
    assertThat(ended.complaints()).isEmpty();
  }

  @Test
  void aBusyNumberIsNoSuccess() throws Exception {
    Ended ended = run("demo-call", "--to", "603", "--json");

    assertThat(ended.verdict().get("registered").getAsBoolean()).isTrue();
    assertThat(ended.verdict().get("answered").getAsBoolean()).isFalse();
    assertThat(ended.code()).isNotZero();
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    Path complaints = folder.resolve("complaints.txt");
    Process process = new ProcessBuilder(Product.built().command(arguments)).redirectError(complaints.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said, Files.readString(complaints));
  }

  private record Ended(int code, String said, String complaints) {

    /** The last line. */
    JsonObject verdict() {
      return JsonParser.parseString(said.lines().reduce((first, second) -> second).orElse("{}")).getAsJsonObject();
    }
  }
}
