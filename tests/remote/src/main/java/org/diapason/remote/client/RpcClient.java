package org.diapason.remote.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** The other end of a phone's remote control: writes requests, keeps every line it reads, waits for what it wants. */
public final class RpcClient {

  private static final long PATIENCE_SECONDS = 20;

  private final OutputStream out;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final List<String> lines = new ArrayList<>();
  private boolean ended;
  private final Map<String, Integer> told = new HashMap<>();
  private int id;

  /**
   * Reads from now on.
   *
   * @param in what the phone writes
   * @param out what the phone reads
   */
  public RpcClient(InputStream in, OutputStream out) {
    this.out = out;
    Thread.ofVirtual().name("rpc-client").start(() -> read(in));
  }

  /** Asks, and returns the result. */
  public JsonElement ask(String method, JsonObject parameters) {
    id++;
    JsonObject request = new JsonObject();
    request.addProperty("jsonrpc", "2.0");
    request.addProperty("id", id);
    request.addProperty("method", method);
    request.add("params", parameters);
    write(request.toString());
    JsonObject answer = answer(request.get("id"));
    if (!answer.has("result")) {
      throw new AssertionError(request.get("method") + " was answered by " + answer);
    }
    return answer.get("result");
  }

  /** Asks with parameters written as JSON; single quotes serve for double ones. */
  public JsonElement ask(String method, String parameters) {
    return ask(method, JsonParser.parseString(parameters.replace('\'', '"')).getAsJsonObject());
  }

  /** Asks without parameters. */
  public JsonElement ask(String method) {
    return ask(method, new JsonObject());
  }

  /** Writes a line as it is. */
  public void write(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      throw new AssertionError("the phone does not read: " + this, gone);
    }
  }

  /** Ends the phone's input. */
  public void end() {
    try {
      out.close();
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  /** Waits for the answer to a request. */
  public JsonObject answer(JsonElement to) {
    return await("an answer to " + to, () -> lines.stream().map(RpcClient::parse)
        .filter(line -> line.has("id") && line.get("id").equals(to)).findFirst());
  }

  /**
   * Waits for a notification that nobody has waited for yet; those of its kind before it are passed over. What two kinds of
   * it say of one moment, the sound of an answer and the answer, may come in either order.
   */
  public JsonObject told(String notification, Predicate<JsonObject> wanted) {
    return await(notification, () -> {
      for (int i = told.getOrDefault(notification, 0); i < lines.size(); i++) {
        JsonObject line = parse(lines.get(i));
        if (line.has("method") && line.get("method").getAsString().equals(notification)
            && wanted.test(line.getAsJsonObject("params"))) {
          told.put(notification, i + 1);
          return Optional.of(line);
        }
      }
      return Optional.empty();
    });
  }

  /** Waits until an account or call is in a state. */
  public JsonObject state(String notification, String state) {
    return told(notification, params -> params.get("state").getAsString().equals(state)).getAsJsonObject("params");
  }

  /** Waits for the end of what the phone writes, and returns all lines. */
  public List<String> untilEnd() {
    await("the end", () -> ended ? Optional.of(true) : Optional.empty());
    return lines();
  }

  /** The lines read so far. */
  public List<String> lines() {
    lock.lock();
    try {
      return List.copyOf(lines);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }

  private <T> T await(String what, java.util.function.Supplier<Optional<T>> condition) {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      Optional<T> found = condition.get();
      while (found.isEmpty() && left > 0 && !ended) {
        left = more.awaitNanos(left);
        found = condition.get();
      }
      return found.orElseThrow(() -> new AssertionError("no " + what + " came, only\n" + this));
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    } finally {
      lock.unlock();
    }
  }

  private void read(InputStream in) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line, false);
      }
    } catch (IOException gone) {
      add("broken: " + gone.getMessage(), false);
    } finally {
      add("", true);
    }
  }

  private void add(String line, boolean last) {
    lock.lock();
    try {
      if (!last) {
        lines.add(line);
      }
      ended |= last;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static JsonObject parse(String line) {
    JsonElement element = JsonParser.parseString(line);
    return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
  }
}
