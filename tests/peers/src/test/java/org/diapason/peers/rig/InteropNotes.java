package org.diapason.peers.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes the results of a run, and writes them at its end: {@code target/interop.md}, and with {@code -Ddiapason.docs=true}
 * into {@code docs/interop.md} over the results of before.
 */
final class InteropNotes implements AutoCloseable {

  private static final Map<String, List<String>> VERSIONS = Map.of("kamailio", List.of("kamailio", "-v"),
      "baresip", List.of("baresip", "-h"), "linphone", List.of("linphonec", "-v"), "sipp", List.of("sipp", "-v"),
      "pulseaudio", List.of("pulseaudio", "--version"));

  private final Path files;
  private final InteropTable table = InteropTable.empty();

  InteropNotes(Path files) {
    this.files = files;
  }

  /**
   * Notes one result.
   *
   * @param method name of the test, a sentence
   * @param parameters program first if it begins with one, then what else varies
   * @param others programs if the parameters name none
   */
  synchronized void note(Feature feature, String method, String parameters, List<String> others, String result) {
    String first = parameters.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean named = VERSIONS.containsKey(first);
    String rest = named ? parameters.substring(first.length()).strip() : parameters;
    String test = (sentence(method) + " " + rest).strip();
    (named ? List.of(first) : others)
        .forEach(program -> table.note(feature, test, program.replace("linphonec", "linphone"), result));
  }

  @Override
  public synchronized void close() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    VERSIONS.keySet().forEach(program -> versions.put(program, version(program)));
    Files.writeString(files.resolveSibling("interop.md"), table.written(versions));
    if (Boolean.getBoolean("diapason.docs")) {
      Path document = InteropDocument.file();
      String before = Files.readString(document);
      InteropTable all = InteropTable.read(before);
      all.take(table);
      Files.writeString(document, before.substring(0, before.indexOf("## Features")) + all.written(versions));
    }
  }

  private String version(String program) {
    List<String> command = VERSIONS.get(program);
    if (!Program.exists(command.getFirst())) {
      return "(missing)";
    }
    try {
      Path folder = Files.createDirectories(files.resolve("version"));
      Matcher number = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?").matcher(Program.run(folder, command));
      return number.find() ? number.group() : "(unknown)";
    } catch (IOException full) {
      return "(unknown)";
    }
  }

  /** A test's name as a sentence. */
  static String sentence(String method) {
    List<String> words = new ArrayList<>(List.of(method.split("(?=[A-Z])")));
    words.replaceAll(word -> word.toLowerCase(Locale.ROOT));
    return String.join(" ", words);
  }
}
