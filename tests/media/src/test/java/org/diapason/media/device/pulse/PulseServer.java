package org.diapason.media.device.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A PulseAudio of our own in user space: null sinks {@code spk} and {@code mic}, and a microphone {@code headset} that
 * hears what is played into {@code mic}. Null sinks render up to 2 s ahead unless told not to ({@code norewinds}),
 * which no sound card does.
 */
final class PulseServer implements AutoCloseable {
  private final Path folder;
  private final Path socket;
  private Process process;

  private PulseServer(Path folder) {
    this.folder = folder;
    socket = folder.resolve("native");
  }

  /** Starts one; without PulseAudio the test is not run, which with CI=true is a failure. */
  static PulseServer start(Path folder) throws IOException {
    boolean installed = onPath("pulseaudio") && onPath("pactl");
    if ("true".equals(System.getenv("CI"))) {
      assertThat(installed).as("pulseaudio and pactl are installed").isTrue();
    }
    Assumptions.assumeTrue(installed, "pulseaudio or pactl is not installed");
    PulseServer server = new PulseServer(folder);
    server.launch();
    return server;
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  String address() {
    return "unix:" + socket;
  }

  /** Starts, also again after {@link #kill}; returns once it answers. */
  void launch() throws IOException {
    Files.deleteIfExists(socket);
    ProcessBuilder builder = new ProcessBuilder("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1",
        "--use-pid-file=no", "--disable-shm=yes", "--log-target=stderr",
        "-L", "module-null-sink sink_name=spk norewinds=1 sink_properties=device.description=Speaker",
        "-L", "module-null-sink sink_name=mic norewinds=1",
        "-L", "module-remap-source source_name=headset master=mic.monitor",
        "-L", "module-native-protocol-unix socket=" + socket + " auth-anonymous=1");
    environment(builder);
    process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("pulse.log").toFile()).start();
    await().atMost(Duration.ofSeconds(10)).until(() -> run("info").exitValue() == 0);
    pactl("set-default-sink", "spk");
    pactl("set-default-source", "headset");
  }

  private void environment(ProcessBuilder builder) {
    builder.environment().put("PULSE_SERVER", address());
    builder.environment().put("PULSE_RUNTIME_PATH", folder.toString());
    builder.environment().put("PULSE_STATE_PATH", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
  }

  /** What it printed. */
  String pactl(String... arguments) {
    Process done = run(arguments);
    try {
      String out = new String(done.getInputStream().readAllBytes()).trim();
      assertThat(done.waitFor()).as("pactl " + String.join(" ", arguments) + ": " + out).isZero();
      return out;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Process run(String... arguments) {
    ProcessBuilder builder = new ProcessBuilder("pactl");
    builder.command().addAll(List.of(arguments));
    environment(builder);
    try {
      Process pactl = builder.redirectErrorStream(true).start();
      pactl.waitFor(5, TimeUnit.SECONDS);
      return pactl;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Kills it as a crash would. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
