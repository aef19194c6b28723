package org.diapason.remote.rpc;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** The shapes of JSON-RPC 2.0. */
final class Messages {

  private Messages() {
  }

  static JsonObject result(JsonElement id, JsonElement result) {
    JsonObject message = envelope();
    message.add("id", id);
    message.add("result", result);
    return message;
  }

  static JsonObject error(JsonElement id, RpcException failure) {
    JsonObject error = new JsonObject();
    error.addProperty("code", failure.code());
    error.addProperty("message", failure.getMessage());
    failure.data().ifPresent(data -> error.add("data", data));
    JsonObject message = envelope();
    message.add("id", id == null ? JsonNull.INSTANCE : id);
    message.add("error", error);
    return message;
  }

  static JsonObject notification(String method, JsonObject parameters) {
    JsonObject message = envelope();
    message.addProperty("method", method);
    message.add("params", parameters);
    return message;
  }

  static JsonObject lost(long count) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("problem", "notifications.lost");
    parameters.addProperty("message", count + " notifications were lost because they were not read fast enough.");
    return notification("error", parameters);
  }

  private static JsonObject envelope() {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    return message;
  }
}
