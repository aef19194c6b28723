package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** PulseAudio for this user alone, with a speaker and a headset that exist only in it. */
public final class SoundServer implements AutoCloseable {

  private static final String PREFIX = "unix:";

  private final Path folder;
  private final String address;
  private final Program server;

  private SoundServer(Path folder, String address, Program server) {
    this.folder = folder;
    this.address = address;
    this.server = server;
  }

  /** Where this process looks for a sound server, if that was arranged for the tests. */
  public static Optional<String> address() {
    return Optional.ofNullable(System.getenv("PULSE_SERVER")).filter(address -> address.startsWith(PREFIX));
  }

  /** Starts one at the address. */
  public static SoundServer start(Path folder, String address) {
    Path socket = Path.of(address.substring(PREFIX.length()));
    try {
      Files.createDirectories(socket.getParent());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    Map<String, String> home = Map.of("HOME", folder.toAbsolutePath().toString());
    Program server = Program.start(folder, home, List.of("pulseaudio", "-n",
        "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
        "-L", "module-null-sink sink_name=spk norewinds=1",
        "-L", "module-null-sink sink_name=mic norewinds=1",
        "-L", "module-remap-source source_name=headset master=mic.monitor",
        "-L", "module-native-protocol-unix socket=" + socket + " auth-anonymous=1"));
    Awaitility.await("sound server").atMost(Duration.ofSeconds(10)).until(() -> Files.exists(socket));
    return new SoundServer(folder, address, server);
  }

  /** Says a file into the headset, to be ended by closing. */
  public Program speaks(Path file) {
    return client("paplay", "--device=mic", file.toString());
  }

  /** Records what the speaker plays, until closed. */
  public Program records(Path file) {
    return client("parec", "--device=spk.monitor", "--file-format=wav", "--rate=48000", "--channels=1",
        file.toString());
  }

  @Override
  public void close() {
    server.close();
  }

  private Program client(String... command) {
    return Program.start(folder, Map.of("PULSE_SERVER", address), List.of(command));
  }
}
