package org.diapason.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.diapason.remote.client.RpcClient;

/** {@code diapason --headless} as a process of its own, on loopback and without sound. */
final class Headless implements AutoCloseable {

  private final Process process;
  private final RpcClient client;
  private final Path complaints;

  /** Starts it with its state below a folder, and with further options. */
  Headless(Path folder, String... options) throws IOException {
    complaints = Files.createTempFile(folder, "stderr", ".txt");
    List<String> command = new ArrayList<>(Product.built().command("headless", "--state", state(folder).toString(),
        "--loopback", "--silent"));
    command.addAll(List.of(options));
    process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    client = new RpcClient(process.getInputStream(), process.getOutputStream());
  }

  /** The state folder below the folder that was given. */
  static Path state(Path folder) {
    return folder.resolve("state");
  }

  RpcClient client() {
    return client;
  }

  /** What it wrote on standard error. */
  String complaints() throws IOException {
    return Files.readString(complaints);
  }

  /** Where its standard output and its standard error lead to by now, as the kernel names it; empty where it does not say. */
  Optional<String> descriptors() throws IOException {
    Path files = Path.of("/proc", String.valueOf(process.pid()), "fd");
    return Files.isDirectory(files)
        ? Optional.of(Files.readSymbolicLink(files.resolve("1")) + " " + Files.readSymbolicLink(files.resolve("2")))
        : Optional.empty();
  }

  Path complaintsFile() {
    return complaints;
  }

  /** Asks it to end as the operating system does, by SIGTERM. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly(); // unlike the process's own, it leaves the output readable
    process.waitFor();
  }

  /** Waits for its end, and returns the exit code. */
  int exit(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("still runs after " + seconds + " s\n" + client);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
