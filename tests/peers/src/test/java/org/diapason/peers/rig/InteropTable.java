package org.diapason.peers.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What passed with which program; written as a table at the end of a run. */
final class InteropTable implements AutoCloseable {

  private static final Map<String, List<String>> VERSIONS = new LinkedHashMap<>();

  static {
    VERSIONS.put("kamailio", List.of("kamailio", "-v"));
    VERSIONS.put("baresip", List.of("baresip", "-h"));
    VERSIONS.put("linphone", List.of("linphonec", "-v"));
    VERSIONS.put("sipp", List.of("sipp", "-v"));
    VERSIONS.put("pulseaudio", List.of("pulseaudio", "--version"));
  }

  private final Path file;
  private final Map<String, Map<String, String>> rows = new TreeMap<>();

  InteropTable(Path file) {
    this.file = file;
  }

  /**
   * Notes one result.
   *
   * @param method name of the test, a sentence
   * @param parameters program first if it begins with one, then what else varies
   * @param fallback program if the parameters name none
   */
  synchronized void note(String method, String parameters, String fallback, String result) {
    String first = parameters.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean named = VERSIONS.containsKey(first);
    String rest = named ? parameters.substring(first.length()).strip() : parameters;
    String row = (sentence(method) + " " + rest).strip();
    String column = named ? first : fallback.replace("linphonec", "linphone");
    rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, result);
  }

  @Override
  public synchronized void close() throws IOException {
    StringBuilder text = new StringBuilder("| |");
    VERSIONS.keySet()
        .forEach(program -> text.append(' ').append(program).append(' ').append(version(program)).append(" |"));
    text.append("\n|---|").append("---|".repeat(VERSIONS.size())).append('\n');
    rows.forEach((row, cells) -> {
      text.append("| ").append(row).append(" |");
      VERSIONS.keySet().forEach(program -> text.append(' ').append(cells.getOrDefault(program, "")).append(" |"));
      text.append('\n');
    });
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  private static String version(String program) {
    List<String> command = VERSIONS.get(program);
    if (!Program.exists(command.getFirst())) {
      return "(missing)";
    }
    try {
      Path folder = Files.createDirectories(Path.of("target", "peers-files", "version"));
      Matcher number = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?").matcher(Program.run(folder, command));
      return number.find() ? number.group() : "";
    } catch (IOException full) {
      return "";
    }
  }

  private static String sentence(String method) {
    List<String> words = new ArrayList<>(List.of(method.split("(?=[A-Z])")));
    words.replaceAll(word -> word.toLowerCase(Locale.ROOT));
    return String.join(" ", words);
  }
}
