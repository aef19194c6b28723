package org.diapason.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.status.NopStatusListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.diapason.core.phone.LogBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The log by logback, set up in code. Errors go to standard error, everything from INFO up to the file; what libraries say
 * through java.util.logging goes the same way, the chatty ones from WARN up.
 */
@Component(immediate = true)
public final class RotatingLog implements LogBook {

  /** Their INFO tells every system property and every packet. */
  private static final List<String> CHATTY = List.of("org.jitsi", "net.sf.fmj", "org.ice4j", "org.apache.aries.spifly");

  private final LoggerContext context;
  private boolean kept;

  /**
   * In the product.
   *
   * @param provider not used, only waited for: slf4j sees none before this service is there
   */
  @Activate
  public RotatingLog(@Reference SLF4JServiceProvider provider) {
    this((LoggerContext) LoggerFactory.getILoggerFactory());
    begin();
  }

  /** On a context of one's own; {@link #begin} sets it up. */
  RotatingLog(LoggerContext context) {
    this.context = context;
  }

  void begin() {
    context.reset();
    context.getStatusManager().add(new NopStatusListener());
    leadLibraries();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(console());
    CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
  }

  @Override
  public synchronized void keepIn(Path state) {
    if (kept) {
      return;
    }
    kept = true;
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    try {
      RollingFileAppender<ILoggingEvent> file = new LogFile(state.resolve("logs")).open(context);
      root.addAppender(file);
    } catch (IOException failure) {
      root.error("The log cannot be kept: {}", failure.toString());
    }
  }

  /** Removes the handlers of java.util.logging and takes their place; levels set here hold there too, and cost nothing. */
  private void leadLibraries() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LevelChangePropagator levels = new LevelChangePropagator();
    levels.setContext(context);
    levels.start();
    context.addListener(levels);
  }

  private ConsoleAppender<ILoggingEvent> console() {
    ThresholdFilter errors = new ThresholdFilter();
    errors.setLevel(Level.ERROR.toString());
    errors.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(Lines.encoder(context, "diapason: %msg%n%ex"));
    console.addFilter(errors);
    console.start();
    return console;
  }
}
