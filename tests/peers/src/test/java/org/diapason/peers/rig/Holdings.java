package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this process holds at one moment, by name.
 *
 * @param threads platform threads by name without numbers
 * @param files open files and sockets by kind (Linux)
 */
public record Holdings(Map<String, Integer> threads, Map<String, Integer> files) {

  /** Threads of the class library and of the test tools, which come and go by themselves. */
  private static final Pattern FOREIGN =
      Pattern.compile("process reaper.*|ForkJoinPool.*|VirtualThread.*|awaitility.*");

  /** Looks now. */
  public static Holdings now() {
    Map<String, Integer> threads = new TreeMap<>();
    Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> !FOREIGN.matcher(name).matches())
        .forEach(name -> threads.merge(kind(name), 1, Integer::sum));
    return new Holdings(threads, openFiles());
  }

  private static Map<String, Integer> openFiles() {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      open.forEach(link -> target(link, files));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  private static void target(Path link, Map<String, Integer> files) {
    try {
      String target = Files.readSymbolicLink(link).toString();
      if (!target.startsWith("/proc/")) {
        files.merge(kind(target), 1, Integer::sum);
      }
    } catch (IOException closedMeanwhile) {
      files.merge("closed meanwhile", 0, Integer::sum);
    }
  }

  private static String kind(String name) {
    return name.replaceAll("[0-9a-f]{6,}|[0-9]+", "#");
  }
}
