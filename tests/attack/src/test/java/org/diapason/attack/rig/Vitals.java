package org.diapason.attack.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What an attack must not harm in this process: memory, threads, the log, the error output. */
public final class Vitals implements AutoCloseable {

  /** Whether this machine has a sound server is told at each call, and has nothing to do with attacks. */
  private static final String SOUND_CARDS = "org.diapason.media.device";
  private static final long MEGABYTE = 1 << 20;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> bugs = new CopyOnWriteArrayList<>();
  private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream realErrors = System.err;
  private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLevel().isGreaterOrEqual(Level.WARN) && !event.getLoggerName().startsWith(SOUND_CARDS)) {
        String line = event.getFormattedMessage() + (event.getThrowableProxy() == null ? ""
            : " " + event.getThrowableProxy().getClassName() + " " + event.getThrowableProxy().getMessage());
        (event.getLevel() == Level.ERROR ? bugs : lines).add(line);
      }
    }
  };
  private Set<Thread> alive = Set.of();
  private long heap;

  /** Begins to listen; call it before the phone is made. */
  public void listen() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    Thread.setDefaultUncaughtExceptionHandler((thread, death) -> deaths.add(death));
    log.start();
    root().addAppender(log);
  }

  /** Remembers how things are before the attack. */
  public void note() {
    lines.clear();
    alive = Thread.getAllStackTraces().keySet().stream().filter(Vitals::isLasting).collect(Collectors.toSet());
    heap = used();
  }

  /** One line of log for each kind of refusal by the victim that was attacked since the last time, and no error. */
  public void checkLines() {
    assertThat(bugs).isEmpty();
    assertThat(lines).extracting(Vitals::kind).doesNotHaveDuplicates();
    lines.clear();
  }

  /** All is as before, but for a few MB and one line of log for each kind of refusal. */
  public void check(int megabytes) {
    assertThat(deaths).isEmpty();
    assertThat(alive).allSatisfy(thread -> assertThat(thread.isAlive()).as(thread.getName()).isTrue());
    checkLines();
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(growth()).isLessThan(megabytes * MEGABYTE));
  }

  /** Bytes more than before the attack. */
  public long growth() {
    return used() - heap;
  }

  /** Warnings and errors since the attack began. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    System.setErr(realErrors);
    Thread.setDefaultUncaughtExceptionHandler(null);
    root().detachAppender(log);
  }

  /** Connections may end, and pools shrink; who reads a port, signals or controls calls has to stay. */
  private static boolean isLasting(Thread thread) {
    String name = thread.getName();
    return name.equals("call-control") || name.equals("signalling") || name.contains("UDPMessageProcessor")
        || name.contains("sip-accept") || name.contains("UDPMessageChannelThread");
  }

  /** What a log line is about, without whom it came from. */
  private static String kind(String line) {
    return line.replaceAll("source=\\S+", "");
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
