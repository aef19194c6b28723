package org.diapason.storage;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;

/**
 * The text of the settings file: JSON in UTF-8, one object per layer, one line per value, in the order of the keys,
 * so that two files can be compared by eye.
 *
 * <pre>
 * {
 *   "version": 1,
 *   "user": {
 *     "account.domain@work": "pbx.example.com"
 *   }
 * }
 * </pre>
 */
final class SettingsText {

  /** Raised only when older versions of the phone would misunderstand the file. */
  private static final int VERSION = 1;

  private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private SettingsText() {
  }

  /**
   * What a file said.
   *
   * @param layers all values up to the damage
   * @param damage what is wrong with the file, or empty
   */
  record Reading(Map<Layer, Map<Key, String>> layers, Optional<Damage> damage) {
  }

  /**
   * Why a file could not be read to its end.
   *
   * @param place a line number, or the path of the value
   * @param reason for people who know files; never a value
   */
  record Damage(String place, String reason) {
  }

  static byte[] write(Map<Layer, Map<Key, String>> layers) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", VERSION);
    for (Layer layer : Layer.values()) {
      Map<String, String> sorted = new TreeMap<>();
      layers.getOrDefault(layer, Map.of()).forEach((key, value) -> sorted.put(key.toString(), value));
      if (!sorted.isEmpty()) {
        document.put(name(layer), sorted);
      }
    }
    return (PRETTY.toJson(document) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static Reading read(byte[] content) {
    Map<Layer, Map<Key, String>> layers = new EnumMap<>(Layer.class);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (IOException e) {
      return new Reading(layers, Optional.of(new Damage("-", "not UTF-8")));
    }
    JsonReader json = new JsonReader(new StringReader(text));
    json.setStrictness(Strictness.STRICT);
    try (json) {
      readLayers(json, layers);
      return new Reading(layers, Optional.empty());
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      return new Reading(layers, Optional.of(new Damage(place(e, json), reason(e))));
    }
  }

  private static void readLayers(JsonReader json, Map<Layer, Map<Key, String>> layers) throws IOException {
    boolean versioned = false;
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      Optional<Layer> layer = layer(name);
      if (name.equals("version")) {
        requireVersion(json.nextInt());
        versioned = true;
      } else if (layer.isPresent()) {
        readValues(json, layers.computeIfAbsent(layer.get(), _ -> new HashMap<>()));
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    if (!versioned || json.peek() != JsonToken.END_DOCUMENT) {
      throw new IllegalArgumentException("no version");
    }
  }

  private static void readValues(JsonReader json, Map<Key, String> values) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      Key key = Key.read(json.nextName()).orElseThrow(() -> new IllegalArgumentException("not a setting"));
      if (json.peek() != JsonToken.STRING) {
        throw new IllegalArgumentException("value without quotation marks");
      }
      if (values.put(key, json.nextString()) != null) {
        throw new IllegalArgumentException("twice the same setting");
      }
    }
    json.endObject();
  }

  private static void requireVersion(int version) {
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version);
    }
  }

  private static Optional<Layer> layer(String name) {
    for (Layer layer : Layer.values()) {
      if (name(layer).equals(name)) {
        return Optional.of(layer);
      }
    }
    return Optional.empty();
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  /** The reader names the line in its messages only; where it does not, its path says which value it is. */
  private static String place(Exception e, JsonReader json) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? line.group(1) : json.getPath();
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst(" at line .*", "");
  }
}
