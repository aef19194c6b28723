package org.diapason.peers.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that runs beside the tests: told by its standard input, understood by its output, which a file keeps. */
public final class Program implements AutoCloseable {

  private final String name;
  private final Process process;
  private final Transcript output;
  private final Thread reader;

  private Program(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.output = new Transcript(name);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of " + name));
    this.reader = Thread.ofPlatform().daemon().name("output of " + name).start(() -> read(log));
  }

  /** Whether the machine has it. */
  public static boolean exists(String command) {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/bin").map(Path::of)
        .anyMatch(folder -> Files.isExecutable(folder.resolve(command)));
  }

  /**
   * Starts a program in a folder.
   *
   * @param environment added to ours
   */
  public static Program start(Path folder, Map<String, String> environment, List<String> command) {
    String name = Path.of(command.getFirst()).getFileName().toString();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return new Program(name, builder.start(), folder.resolve(name + ".log"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Runs a program to its end and returns what it printed. */
  public static String run(Path folder, List<String> command) {
    try (Program program = start(folder, Map.of(), command)) {
      program.awaitExit(Duration.ofSeconds(10));
      return program.output.tail();
    }
  }

  /** What it prints. */
  public Transcript output() {
    return output;
  }

  /** Types a line. */
  public void type(String line) {
    try {
      Writer input = process.outputWriter(StandardCharsets.UTF_8);
      input.write(line + "\n");
      input.flush();
    } catch (IOException ended) {
      throw new AssertionError(name + " takes no more input" + output.tail(), ended);
    }
  }

  /** Waits for its own end and returns its exit code. */
  public int awaitExit(Duration most) {
    try {
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(name + " does not end" + output.tail());
      }
      reader.join(Duration.ofSeconds(1));
      return process.exitValue();
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it without warning, and all that it started. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitExit(Duration.ofSeconds(10));
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      children.forEach(ProcessHandle::destroyForcibly);
      process.waitFor();
      reader.join(Duration.ofSeconds(1));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Path log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer copy = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        copy.write(line + "\n");
        copy.flush();
      }
    } catch (IOException closed) {
      output.add("(output closed)");
    }
    output.end();
  }
}
