package org.diapason.peers.rig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What a program has said so far, line by line; waits for what it will say. */
public final class Transcript {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String speaker;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  Transcript(String speaker) {
    this.speaker = speaker;
  }

  void add(String line) {
    lines.add(line);
  }

  void end() {
    ended = true;
  }

  /** How much was said until now. */
  public int mark() {
    return lines.size();
  }

  /** First line, of those said yet and those to come, that has this in it. */
  public Matcher await(String pattern) {
    return awaitAfter(0, pattern);
  }

  /** As {@link #await}, of the lines after a mark. */
  public Matcher awaitAfter(int mark, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
          .until(() -> ended || find(mark, wanted).isPresent());
    } catch (org.awaitility.core.ConditionTimeoutException late) {
      throw new AssertionError(speaker + " does not say " + pattern + tail(), late);
    }
    return find(mark, wanted)
        .orElseThrow(() -> new AssertionError(speaker + " ended without saying " + pattern + tail()));
  }

  public boolean has(int mark, String pattern) {
    return find(mark, Pattern.compile(pattern)).isPresent();
  }

  /** All that matches after a mark, in order. */
  public List<Matcher> all(int mark, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return lines.stream().skip(mark).map(wanted::matcher).filter(Matcher::find).toList();
  }

  /** All after a mark. */
  public String text(int mark) {
    return String.join("\n", lines.subList(mark, lines.size()));
  }

  /** The last that was said, for messages of failed tests. */
  public String tail() {
    return "\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
  }

  private Optional<Matcher> find(int mark, Pattern wanted) {
    return lines.stream().skip(mark).map(wanted::matcher).filter(Matcher::find).findFirst();
  }
}
