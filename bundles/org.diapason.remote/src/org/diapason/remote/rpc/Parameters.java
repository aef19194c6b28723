package org.diapason.remote.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named parameters of a request, each asked for by its type; a wrong one is told by name. */
public final class Parameters {

  private final JsonObject object;

  public Parameters(JsonObject object) {
    this.object = object;
  }

  public String text(String name) throws RpcException {
    return optionalText(name).orElseThrow(() -> missing(name, "a text"));
  }

  public Optional<String> optionalText(String name) throws RpcException {
    JsonElement element = object.get(name);
    if (element == null || element.isJsonNull()) {
      return Optional.empty();
    }
    if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
      throw missing(name, "a text");
    }
    return Optional.of(primitive.getAsString());
  }

  /** A list of texts, which may be empty. */
  public List<String> texts(String name) throws RpcException {
    if (!(object.get(name) instanceof JsonArray array)) {
      throw missing(name, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array) {
      if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
        throw missing(name, "a list of texts");
      }
      texts.add(primitive.getAsString());
    }
    return texts;
  }

  public boolean flag(String name) throws RpcException {
    if (object.get(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw missing(name, "true or false");
  }

  /** False unless it is there. */
  public boolean optionalFlag(String name) throws RpcException {
    return object.has(name) && flag(name);
  }

  /** A whole number in such a range, both ends included. */
  public int number(String name, int least, int most) throws RpcException {
    try {
      if (object.get(name) instanceof JsonPrimitive primitive && primitive.isNumber()) {
        int number = primitive.getAsBigDecimal().intValueExact();
        if (number >= least && number <= most) {
          return number;
        }
      }
    } catch (ArithmeticException fraction) {
      throw missing(name, "a whole number");
    }
    throw missing(name, "a number from " + least + " to " + most);
  }

  /** All parameters as written values: texts, numbers and flags. */
  public Map<String, String> written() throws RpcException {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (!entry.getValue().isJsonPrimitive()) {
        throw missing(entry.getKey(), "a text, a number, true or false");
      }
      all.put(entry.getKey(), entry.getValue().getAsString());
    }
    return all;
  }

  /** The written form of a value that may be a text, a number or a flag. */
  public String value(String name) throws RpcException {
    String written = written().get(name);
    if (written == null) {
      throw missing(name, "a value");
    }
    return written;
  }

  /** Refuses parameters that the method does not know, so that a misspelt one is noticed. */
  public void only(Set<String> known) throws RpcException {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        throw new RpcException(RpcException.PARAMETER, "There is no parameter \"" + name + "\" here. Known: " + known + ".");
      }
    }
  }

  private static RpcException missing(String name, String kind) {
    return new RpcException(RpcException.PARAMETER, "The parameter \"" + name + "\" has to be " + kind + ".");
  }
}
