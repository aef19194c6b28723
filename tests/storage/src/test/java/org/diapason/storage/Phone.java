package org.diapason.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that stores all the time and says so line by line; killed, never ended. */
final class Phone {

  private static final String END = ".";

  private final Process process;
  private final BufferedReader output;

  Phone(Class<?> main, Path state) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), state.toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** What the other process says; the end mark tells a line that the kill cut from a whole one. */
  static void say(String word, int number) {
    System.out.println(word + " " + number + END);
  }

  /** The next number that it says after a word, or −1 at its end; other lines are passed over. */
  int next(String word) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(word + " ") && line.endsWith(END)) {
        return Integer.parseInt(line.substring(word.length() + 1, line.length() - END.length()));
      }
    }
    return -1;
  }

  /** Lets it run for a time that is nobody's, then kills it; the last number it still printed, or the one given. */
  int killAfter(Duration time, String word, int last) throws IOException, InterruptedException {
    process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    return kill(word, last);
  }

  /** Kills it as {@code kill -9} does and waits for its end; the last number it still printed, or the one given. */
  int kill(String word, int last) throws IOException, InterruptedException {
    process.toHandle().destroyForcibly(); // unlike the process's own, it leaves the output readable
    process.waitFor();
    int number = last;
    for (int next = next(word); next >= 0; next = next(word)) {
      number = next;
    }
    return number;
  }
}
