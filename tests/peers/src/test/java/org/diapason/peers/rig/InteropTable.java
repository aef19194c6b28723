package org.diapason.peers.rig;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What passed with which program: a line per feature and a line per test, as {@code docs/interop.md} shows them.
 *
 * @param tests by feature, then by name: result by program
 */
public record InteropTable(Map<Feature, Map<String, Map<String, String>>> tests) {

  static final String PASS = "pass";
  static final String FAIL = "**fail**";

  /** Columns. */
  public static final List<String> PROGRAMS = List.of("kamailio", "baresip", "linphone", "sipp", "pulseaudio");

  static InteropTable empty() {
    return new InteropTable(new EnumMap<>(Feature.class));
  }

  void note(Feature feature, String test, String program, String result) {
    tests.computeIfAbsent(feature, _ -> new TreeMap<>()).computeIfAbsent(test, _ -> new TreeMap<>())
        .put(program, result);
  }

  /** Takes over what another one says, and keeps what that does not speak of. */
  void take(InteropTable newer) {
    newer.tests.forEach((feature, rows) -> rows.forEach((test, cells) -> {
      tests.forEach((other, theirs) -> {
        if (other != feature) {
          theirs.remove(test);
        }
      });
      cells.forEach((program, result) -> note(feature, test, program, result));
    }));
  }

  /** Reads what {@link #written} wrote. */
  public static InteropTable read(String document) {
    InteropTable table = empty();
    Map<String, Feature> titles = Arrays.stream(Feature.values())
        .collect(Collectors.toMap(Feature::title, Function.identity()));
    document.lines().skip(document.lines().takeWhile(line -> !line.startsWith("## Tests")).count())
        .filter(line -> line.startsWith("| ")).map(InteropTable::cells)
        .filter(cells -> cells.size() == PROGRAMS.size() + 2 && titles.containsKey(cells.getFirst()))
        .forEach(cells -> table.take(titles.get(cells.getFirst()), cells));
    return table;
  }

  private void take(Feature feature, List<String> cells) {
    for (int i = 0; i < PROGRAMS.size(); i++) {
      if (!cells.get(i + 2).isEmpty()) {
        note(feature, cells.get(1), PROGRAMS.get(i), cells.get(i + 2));
      }
    }
  }

  /** The cells of a line of a table. */
  public static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList()
        .subList(0, (int) line.chars().filter(c -> c == '|').count() - 1);
  }

  /**
   * The two tables.
   *
   * @param versions of the programs, by name
   */
  String written(Map<String, String> versions) {
    String heads = PROGRAMS.stream().map(program -> program + " " + versions.getOrDefault(program, "(missing)"))
        .collect(Collectors.joining(" | "));
    String line = "---|".repeat(PROGRAMS.size());
    StringBuilder text = new StringBuilder("## Features\n\n| | " + heads + " |\n|---|" + line + "\n");
    tests.keySet().stream().filter(feature -> !tests.get(feature).isEmpty()).forEach(feature ->
        text.append("| ").append(feature.title()).append(row(program -> summary(feature, program))));
    text.append("\n## Tests\n\n| feature | test | ").append(heads).append(" |\n|---|---|").append(line).append('\n');
    tests.forEach((feature, rows) -> rows.forEach((test, cells) -> text.append("| ").append(feature.title())
        .append(" | ").append(test).append(row(program -> cells.getOrDefault(program, "")))));
    return text.toString();
  }

  private static String row(Function<String, String> cell) {
    return " | " + PROGRAMS.stream().map(cell).collect(Collectors.joining(" | ")) + " |\n";
  }

  /** One test that fails fails the feature. */
  private String summary(Feature feature, String program) {
    List<String> results = tests.get(feature).values().stream().map(cells -> cells.get(program))
        .filter(result -> result != null).toList();
    return List.of(FAIL, PASS).stream().filter(results::contains).findFirst()
        .or(() -> lacked(feature, program)).or(() -> results.stream().findFirst()).orElse("");
  }

  private static Optional<String> lacked(Feature feature, String program) {
    return feature.lackedBy().stream().filter(kind -> kind.toString().equals(program)).map(_ -> PeerKind.LACKS)
        .findFirst();
  }
}
