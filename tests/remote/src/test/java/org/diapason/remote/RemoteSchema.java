package org.diapason.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code docs/remote.schema.json}, with a validator. */
final class RemoteSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode node;
  private final JsonSchema schema;

  RemoteSchema() {
    node = parse(read("docs/remote.schema.json"));
    schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(node);
  }

  /** The names below a definition that lists others. */
  Set<String> listed(String definition) {
    Set<String> names = new TreeSet<>();
    node.at("/$defs/" + definition + "/oneOf").forEach(entry ->
        names.add(entry.get("$ref").asText().substring("#/$defs/".length())));
    return names;
  }

  /** Texts at a place of the schema. */
  List<String> texts(String pointer) {
    List<String> texts = new ArrayList<>();
    node.at(pointer).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Names of the properties at a place of the schema. */
  Set<String> names(String pointer) {
    Set<String> names = new TreeSet<>();
    node.at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What is wrong with a whole line; empty: nothing. */
  Set<ValidationMessage> faults(String line) {
    return schema.validate(parse(line));
  }

  /** What is wrong with a part of a line, by the name of its definition. */
  Set<ValidationMessage> faults(String definition, String part) {
    return schema.getRefSchema(new com.networknt.schema.JsonNodePath(com.networknt.schema.PathType.JSON_POINTER)
        .append("$defs").append(definition)).validate(parse(part));
  }

  /** What is wrong with the schema itself. */
  Set<ValidationMessage> ownFaults() {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")).validate(node);
  }

  /** A file of the project. */
  static String read(String file) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve(file))) {
      root = root.getParent();
    }
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(json, broken);
    }
  }
}
