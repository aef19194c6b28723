package org.diapason.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diapason.remote.client.RpcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of {@code docs/remote.md} in their order against a real phone with the demo PBX. */
class DocumentationTest {

  private static final String WRITTEN = "--> ";
  private static final String READ = "<-- ";

  private final RemoteSchema schema = new RemoteSchema();
  private final Map<String, String> methods = new HashMap<>();

  @TempDir
  Path folder;

  @Test
  void theExamplesAreTrue() throws Exception {
    try (ServedPhone phone = new ServedPhone(folder)) {
      Example example = new Example();
      for (String line : lines()) {
        if (line.startsWith(WRITTEN)) {
          write(phone.client(), example.written(line.substring(WRITTEN.length())));
        } else {
          read(phone.client(), example, JsonParser.parseString(line.substring(READ.length())).getAsJsonObject());
        }
      }
      assertEveryLineFits(phone.client());
      org.awaitility.Awaitility.await().until(phone::ended);
    }
  }

  @Test
  void everyMethodHasAnExample() {
    String text = String.join("\n", lines());

    assertThat(schema.listed("request")).allMatch(method -> text.contains("\"" + method + "\""));
    assertThat(schema.listed("notification")).allMatch(told -> text.contains("\"" + told + "\"")
        || List.of("call.digit", "device.changed", "error").contains(told));
  }

  private void write(RpcClient client, String line) {
    if (line.startsWith("{")) {
      JsonObject request = JsonParser.parseString(line).getAsJsonObject();
      String method = request.get("method").getAsString();
      methods.put(request.get("id").toString(), method);
      boolean meantWrong = line.contains("acount") || line.contains("teleport") || line.contains("gramophone");
      assertThat(schema.faults(line).isEmpty()).as(line).isEqualTo(!meantWrong);
    }
    client.write(line);
  }

  private void read(RpcClient client, Example example, JsonObject expected) {
    if (expected.has("id")) {
      JsonObject answer = client.answer(expected.get("id"));
      assertThat(example.fits(expected, answer)).as("%s%n but was %s", expected, answer).isTrue();
      if (answer.has("result")) {
        String method = methods.get(answer.get("id").toString());
        assertThat(schema.faults(method + ".result", answer.get("result").toString())).as(answer.toString()).isEmpty();
      }
    } else {
      client.told(expected.get("method").getAsString(),
          params -> example.fits(expected.get("params"), (JsonElement) params));
    }
  }

  private void assertEveryLineFits(RpcClient client) {
    for (String line : client.lines()) {
      assertThat(schema.faults(line)).as(line).isEmpty();
    }
  }

  private static List<String> lines() {
    return Arrays.stream(RemoteSchema.read("docs/remote.md").split("\n"))
        .filter(line -> line.startsWith(WRITTEN) || line.startsWith(READ)).toList();
  }
}
