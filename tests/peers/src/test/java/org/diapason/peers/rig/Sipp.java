package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** SIPp playing one scenario; its exit code is the judgement. What it hears it sends back. */
public final class Sipp implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(25);

  /** SIPp itself takes the ports 2 and 4 above its own whether it uses them or not. */
  private static final int ECHO = 6;

  private final Path folder;
  private final Program program;
  private final int port;
  private final RtpEcho echo;

  private Sipp(Path folder, Program program, int port) {
    this.folder = folder;
    this.program = program;
    this.port = port;
    this.echo = RtpEcho.at(port + ECHO);
  }

  /** Waits to be called. */
  public static Sipp called(Path folder, Scenario scenario, int calls) {
    Sipp sipp = start(folder, scenario, calls, List.of());
    Awaitility.await("SIPp listens").atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(20))
        .until(() -> isTaken(sipp.port) || !sipp.program.isAlive());
    return sipp;
  }

  /** Calls a user at the registrar. */
  public static Sipp calling(Path folder, Scenario scenario, Kamailio kamailio, String user) {
    return start(folder, scenario, 1, List.of("127.0.0.1:" + kamailio.port(), "-s", user));
  }

  private static Sipp start(Path folder, Scenario scenario, int calls, List<String> more) {
    int port = Ports.free(8);
    try {
      String xml = scenario.xml().replace("[media_port]", String.valueOf(port + ECHO));
      Files.writeString(folder.resolve("scenario.xml"), xml);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    List<String> command = new ArrayList<>(List.of("sipp", "-sf", "scenario.xml", "-i", "127.0.0.1", "-p",
        String.valueOf(port), "-mi", "127.0.0.1", "-mp", String.valueOf(port + 2), "-m", String.valueOf(calls),
        "-nostdin", "-timeout", LONGEST.toSeconds() * Math.max(1, calls / 8) + "s", "-timeout_error", "-trace_err",
        "-error_file", "errors.log", "-trace_msg", "-message_file", "messages.log"));
    command.addAll(more);
    return new Sipp(folder, Program.start(folder, Map.of("TERM", "dumb"), command), port);
  }

  /** What our phone dials to reach it. */
  public String address() {
    return "port-" + port;
  }

  /** Waits until the scenario has been played to its end, and fails if it went otherwise. */
  public void assertPlayed() {
    int code = program.awaitExit(LONGEST.plusSeconds(5));
    if (code != 0) {
      throw new AssertionError("SIPp ended with " + code + errors());
    }
  }

  /** A dialog as SIPp knows it. */
  public record Known(String callId, String ownTag, String farTag) {
  }

  /** The dialog of the call that it made, once that was answered. */
  public Known dialog() {
    awaitReceived("SIP/2.0 200", 1);
    try {
      String all = Files.readString(folder.resolve("messages.log"));
      String answer = all.substring(all.indexOf("SIP/2.0 200"));
      return new Known(first(answer, "Call-ID: *(\\S+)"), first(answer, "From:[^\r\n]*tag=([^;\\s]+)"),
          first(answer, "To:[^\r\n]*tag=([^;\\s]+)"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String first(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  /** Waits until it has received so many messages that begin so. */
  public void awaitReceived(String beginning, int count) {
    Awaitility.await(count + " x " + beginning).atMost(Duration.ofSeconds(5)).until(() -> received(beginning) >= count);
  }

  private long received(String beginning) {
    try {
      String all = Files.readString(folder.resolve("messages.log"));
      return Pattern.compile("message received[^\n]*\\s+" + Pattern.quote(beginning)).matcher(all).results().count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    program.close();
    echo.close();
  }

  private String errors() {
    try {
      Path file = folder.resolve("errors.log");
      return Files.exists(file) ? "\n" + Files.readString(file) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Seen in the system's table: who tried to bind it would keep SIPp from it. */
  private static boolean isTaken(int port) {
    String address = String.format(Locale.ROOT, "0100007F:%04X ", port);
    try (Stream<String> sockets = Files.lines(Path.of("/proc/net/udp"))) {
      return sockets.anyMatch(line -> line.contains(address));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
