package org.diapason.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after {@code kill -9} in a call: all that is needed, and nothing that is secret. */
class KilledTest {

  private static final String NUMBER = "4415559871234";

  @TempDir
  Path folder;

  @Test
  void accountSettingsAndPasswordSurviveAndThePasswordIsFoundInNoFile() throws Exception {
    try (Exchange exchange = new Exchange(folder)) {
      try (Headless phone = new Headless(folder)) {
        phone.client().ask("account.add", exchange.account());
        phone.client().state("account.changed", "registered");
        phone.client().ask("setting.set", "{'id':'audio.inputVolume','value':77}");
        talk(phone);
        phone.kill();
        assertThat(text(Headless.state(folder).resolve("settings.json"))).contains("audio.inputVolume");
        assertNowhere(exchange.password(), phone);
      }
      try (Headless phone = new Headless(folder)) {
        phone.client().state("account.changed", "registered");
        assertThat(phone.client().ask("setting.get", "{'id':'audio.inputVolume'}").toString())
            .contains("\"value\":\"77\"").contains("\"origin\":\"user\"");
        assertThat(phone.client().ask("setting.list").toString()).contains("account.password");
        phone.client().end();
        assertThat(phone.exit(10)).isZero();
        assertNowhere(exchange.password(), phone);
      }
      assertThat(log()).contains("state=On").doesNotContain(NUMBER)
          .doesNotContainPattern("(?i)(digit|dtmf|tone|key)\\w*[=: ]+[0-9*#A-D]\\b");
    }
  }

  @Test
  void aPasswordThatCannotBeReadAnyMoreIsTold() throws Exception {
    try (Exchange exchange = new Exchange(folder)) {
      try (Headless phone = new Headless(folder)) {
        phone.client().ask("account.add", exchange.account());
        phone.client().state("account.changed", "registered");
        phone.kill();
      }
      Files.delete(Headless.state(folder).resolve("secrets.key"));
      try (Headless phone = new Headless(folder)) {
        assertThat(phone.client().told("error", params -> params.get("problem").getAsString().equals("secret.unreadable"))
            .toString()).contains(Headless.state(folder).resolve("secrets").toString());
      }
    }
  }

  private static void talk(Headless phone) {
    phone.client().ask("call.dial", "{'to':'" + NUMBER + "'}");
    phone.client().state("call.changed", "ended");
    String call = phone.client().ask("call.dial", "{'to':'600'}").getAsJsonObject().get("call").getAsString();
    phone.client().told("call.heard", params -> true);
    phone.client().ask("call.dtmf", "{'call':'" + call + "','digits':'73#9*1'}");
    phone.client().ask("call.hold", "{'call':'" + call + "'}");
    phone.client().told("call.changed", params -> params.get("held").getAsBoolean());
  }

  private void assertNowhere(String secret, Headless phone) throws IOException {
    String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    for (String form : List.of(secret, encoded)) {
      assertThat(phone.client().toString()).doesNotContain(form);
      assertThat(phone.complaints()).doesNotContain(form);
      try (Stream<Path> files = Files.walk(Headless.state(folder))) {
        assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(file -> text(file).contains(form));
      }
    }
  }

  private String log() {
    return text(Headless.state(folder).resolve("logs/diapason.log"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
