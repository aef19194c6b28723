package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this process holds at one moment, by name.
 *
 * @param threads platform threads by name without numbers
 * @param files open files and sockets by kind (Linux)
 * @param ports local UDP ports by number (Linux): of SIP, and of RTP and RTCP while there is a call
 */
public record Holdings(Map<String, Integer> threads, Map<String, Integer> files, Set<Integer> ports) {

  /** Threads of the class library and of the test tools, which come and go by themselves. */
  private static final Pattern FOREIGN =
      Pattern.compile("process reaper.*|ForkJoinPool.*|VirtualThread.*|awaitility.*");

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
  /** Columns of the kernel's table. */
  private static final int LOCAL = 1;
  private static final int INODE = 9;

  /** Looks now. */
  public static Holdings now() {
    Map<String, Integer> threads = new TreeMap<>();
    Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> !FOREIGN.matcher(name).matches())
        .forEach(name -> threads.merge(kind(name), 1, Integer::sum));
    return new Holdings(threads, openFiles(), openPorts());
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

  /** The kernel's table of UDP sockets, as far as they are this process's. */
  private static Set<Integer> openPorts() {
    try {
      Set<String> ours = sockets();
      Set<Integer> ports = new TreeSet<>();
      for (String table : List.of("udp", "udp6")) {
        Files.readAllLines(Path.of("/proc/self/net", table)).stream().skip(1).map(line -> line.trim().split("\\s+"))
            .filter(socket -> ours.contains(socket[INODE]))
            .forEach(socket -> ports.add(Integer.parseInt(socket[LOCAL].replaceAll(".*:", ""), 16)));
      }
      return ports;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> sockets() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      for (Path link : (Iterable<Path>) open::iterator) {
        try {
          Matcher socket = SOCKET.matcher(Files.readSymbolicLink(link).toString());
          if (socket.matches()) {
            inodes.add(socket.group(1));
          }
        } catch (NoSuchFileException closedMeanwhile) {
          // Is none of ours any more.
        }
      }
    }
    return inodes;
  }

  private static String kind(String name) {
    return name.replaceAll("[0-9a-f]{6,}|[0-9]+", "#");
  }
}
