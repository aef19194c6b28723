package org.diapason.remote;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a phone says with what an example shows. All that is shown has to be there; ids stand for those that the phone
 * gave in the same place at first; numbers that measure, and texts that differ from run to run, only have to be there.
 */
final class Example {

  private static final Set<String> IDS = Set.of("account", "call", "callback", "conference", "private");
  private static final Set<String> DIFFERENT = Set.of("version", "party", "file", "local", "remote");

  private final Map<String, String> ids = new HashMap<>();

  /** A request of an example with the ids of this run. */
  String written(String request) {
    String line = request;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      line = line.replace('"' + id.getKey() + '"', '"' + id.getValue() + '"');
    }
    return line;
  }

  boolean fits(JsonElement shown, JsonElement told) {
    Map<String, String> bound = new HashMap<>(ids);
    boolean fits = fits("", shown, told, bound);
    if (fits) {
      ids.putAll(bound);
    }
    return fits;
  }

  private static boolean fits(String name, JsonElement shown, JsonElement told, Map<String, String> bound) {
    if (shown instanceof JsonObject object) {
      return told instanceof JsonObject other && object.entrySet().stream().allMatch(entry ->
          other.has(entry.getKey()) && fits(entry.getKey(), entry.getValue(), other.get(entry.getKey()), bound));
    }
    if (shown instanceof JsonArray array) {
      return told instanceof JsonArray others && array.asList().stream().allMatch(item ->
          others.asList().stream().anyMatch(other -> fits(name, item, other, bound)));
    }
    if (shown instanceof JsonPrimitive primitive && told instanceof JsonPrimitive other) {
      return same(name, primitive, other, bound);
    }
    return shown.equals(told);
  }

  private static boolean same(String name, JsonPrimitive shown, JsonPrimitive told, Map<String, String> bound) {
    if (IDS.contains(name)) {
      String known = Optional.ofNullable(bound.putIfAbsent(shown.getAsString(), told.getAsString())).orElse(told.getAsString());
      return known.equals(told.getAsString());
    }
    boolean measured = shown.isNumber() && !Set.of("id", "code", "status").contains(name);
    return measured ? told.isNumber() : DIFFERENT.contains(name) ? told.isString() : shown.equals(told);
  }
}
