package org.diapason.remote.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpcServerTest {

  private static final Map<String, Method> METHODS = Map.of(
      "twice", parameters -> new JsonPrimitive(parameters.text("text").repeat(2)),
      "refuse", parameters -> {
        throw new RpcException(RpcException.PROBLEM, "Not now.", new JsonObject());
      },
      "fail", parameters -> {
        throw new IllegalStateException("a bug");
      },
      "list", parameters -> new JsonArray());

  @Test
  void aRequestIsAnsweredWithItsId() {
    assertThat(answers("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"twice\",\"params\":{\"text\":\"ab\"}}"))
        .containsExactly("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":\"abab\"}");
  }

  @Test
  void requestsAreAnsweredInOrder() {
    String request = "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"list\"}";

    List<String> answers = answers(request.formatted(1) + "\n" + request.formatted(2) + "\n\n" + request.formatted(3));

    assertThat(answers).map(line -> JsonParser.parseString(line).getAsJsonObject().get("id").getAsInt())
        .containsExactly(1, 2, 3);
  }

  @Test
  void aRequestWithoutIdIsNotAnswered() {
    assertThat(answers("{\"jsonrpc\":\"2.0\",\"method\":\"list\"}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "not json | -32700",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"list\"} trailing | -32700",
      "[1] | -32600",
      "{\"id\":1,\"method\":\"list\"} | -32600",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"none\"} | -32601",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"twice\"} | -32602",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"twice\",\"params\":{\"text\":1}} | -32602",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"twice\",\"params\":[1]} | -32602",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"refuse\"} | -32000",
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"fail\"} | -32603"})
  void whatCannotBeDoneIsAnErrorWithItsCode(String line, int code) {
    List<String> answers = answers(line);

    assertThat(answers).hasSize(1);
    assertThat(error(answers.getFirst()).get("code").getAsInt()).isEqualTo(code);
    assertThat(error(answers.getFirst()).get("message").getAsString()).isNotBlank().doesNotContain("a bug");
  }

  @Test
  void anEndlessLineCostsNoMemoryAndTheNextIsAnswered() {
    String endless = "x".repeat(5_000_000);

    List<String> answers = answers(endless + "\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"list\"}");

    assertThat(answers).hasSize(2);
    assertThat(error(answers.getFirst()).get("code").getAsInt()).isEqualTo(RpcException.PARSE);
  }

  @Test
  void deepNestingIsRefusedNotFatal() {
    assertThat(answers("[".repeat(100_000))).hasSize(1);
  }

  @Test
  void aSlowReaderLosesNotificationsAndIsToldHowMany() throws Exception {
    Valve valve = new Valve();
    PipedOutputStream requests = new PipedOutputStream();
    try (RpcServer server = new RpcServer(new PipedInputStream(requests), valve, METHODS)) {
      Thread serving = Thread.ofPlatform().start(server::serve);
      int told = Outbox.ROOM * 3;
      for (int i = 0; i < told; i++) {
        server.tell("x", new JsonObject());
      }
      valve.open();
      requests.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"list\"}\n".getBytes(StandardCharsets.UTF_8));
      requests.close();
      serving.join(5_000);
      server.tell("x", new JsonObject());
    }
    assertThat(valve.text()).contains("\"id\":1").contains("notifications.lost");
    assertThat(valve.text().lines().count()).isLessThan(Outbox.ROOM * 2L);
  }

  @Test
  void aReaderThatIsGoneDoesNotBlockTheServer() {
    OutputStream gone = new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException("broken pipe");
      }
    };
    String request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"list\"}\n".repeat(Outbox.ROOM * 2);
    try (RpcServer server = new RpcServer(stream(request), gone, METHODS)) {
      server.serve();
    }
  }

  private static List<String> answers(String lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RpcServer server = new RpcServer(stream(lines), out, METHODS)) {
      server.serve();
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static JsonObject error(String answer) {
    return JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("error");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes nothing until it is opened. */
  private static final class Valve extends OutputStream {

    private final CountDownLatch opened = new CountDownLatch(1);
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    void open() {
      opened.countDown();
    }

    @Override
    public synchronized void write(int octet) throws IOException {
      try {
        if (!opened.await(20, TimeUnit.SECONDS)) {
          throw new IOException("never opened");
        }
      } catch (InterruptedException stop) {
        throw new IOException(stop);
      }
      taken.write(octet);
    }

    synchronized String text() {
      return taken.toString(StandardCharsets.UTF_8);
    }
  }
}
