package org.diapason.remote.rpc;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON-RPC 2.0 over two streams, one object a line. Requests are answered in order; notifications come between. */
public final class RpcServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final Map<String, Method> methods;
  private final LineReader in;
  private final Outbox out;
  private volatile boolean ended;

  public RpcServer(InputStream in, OutputStream out, Map<String, Method> methods) {
    this.methods = Map.copyOf(methods);
    this.in = new LineReader(in);
    this.out = new Outbox(out);
  }

  /** Tells the reader something it did not ask for; never waits. */
  public void tell(String notification, JsonObject parameters) {
    out.tell(Messages.notification(notification, parameters));
  }

  /** Serves until the input ends, or a method has called {@link #end}. */
  public void serve() {
    out.start();
    try {
      for (Optional<String> line = in.next(); line.isPresent() && !ended; line = in.next()) {
        serve(line.get());
        if (ended) {
          return;
        }
      }
    } catch (IOException gone) {
      LOG.info("Input broke off: {}", gone.getMessage());
    }
  }

  /** Ends {@link #serve} once the request in work is answered. */
  public void end() {
    ended = true;
  }

  @Override
  public void close() {
    out.close();
  }

  private void serve(String line) {
    if (line.isBlank()) {
      return;
    }
    JsonElement id = null;
    try {
      JsonObject request = parse(line);
      id = request.get("id");
      JsonElement result = run(request);
      if (id != null) {
        out.answer(Messages.result(id, result));
      }
    } catch (RpcException failure) {
      out.answer(Messages.error(id, failure));
    } catch (RuntimeException bug) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Request failed: incident={}", incident, bug);
      out.answer(Messages.error(id, new RpcException(RpcException.INTERNAL,
          "Something went wrong inside Diapason. Its number in the log is " + incident + ".")));
    }
  }

  private JsonElement run(JsonObject request) throws RpcException {
    JsonElement name = request.get("method");
    if (name == null || !name.isJsonPrimitive() || !request.has("jsonrpc")
        || !request.get("jsonrpc").toString().equals("\"2.0\"")) {
      throw new RpcException(RpcException.INVALID, "A request has \"jsonrpc\":\"2.0\", a \"method\", and mostly an \"id\".");
    }
    Method method = methods.get(name.getAsString());
    if (method == null) {
      throw new RpcException(RpcException.NO_METHOD, "There is no method \"" + name.getAsString() + "\".");
    }
    JsonElement parameters = request.has("params") ? request.get("params") : new JsonObject();
    if (!parameters.isJsonObject()) {
      throw new RpcException(RpcException.PARAMETER, "Parameters are given by name: \"params\":{…}.");
    }
    return method.run(new Parameters(parameters.getAsJsonObject()));
  }

  private static JsonObject parse(String line) throws RpcException {
    if (line.equals(LineReader.TOO_LONG)) {
      throw new RpcException(RpcException.PARSE, "The line is longer than " + LineReader.LONGEST + " characters.");
    }
    try {
      JsonReader reader = new JsonReader(new StringReader(line));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new RpcException(RpcException.PARSE, "There is more than one JSON value on the line.");
      }
      if (element.isJsonObject()) {
        return element.getAsJsonObject();
      }
    } catch (JsonParseException | IOException | StackOverflowError broken) {
      throw new RpcException(RpcException.PARSE, "The line is no JSON.");
    }
    throw new RpcException(RpcException.INVALID, "A request is one JSON object on one line.");
  }
}
