package org.diapason.sip.stack;

import gov.nist.core.StackLogger;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's log. Its texts hold whole messages, so only the place and the kind of exception are told, each once.
 */
public final class LibraryLog implements StackLogger {

  private static final Logger LOG = LoggerFactory.getLogger(LibraryLog.class);
  private static final int MOST_KINDS = 256;
  private static final StackWalker WALKER = StackWalker.getInstance();

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Override
  public void logError(String message) {
    tell("none");
  }

  @Override
  public void logError(String message, Exception problem) {
    tell(kind(problem));
  }

  @Override
  public void logException(Throwable problem) {
    tell(kind(problem));
  }

  @Override
  public void logFatalError(String message) {
    tell("fatal");
  }

  @Override
  public void logWarning(String message) {
    // Its warnings are about its own retries; what matters comes as a result.
  }

  @Override
  public void logInfo(String message) {
    // Nothing of use.
  }

  @Override
  public void logDebug(String message) {
    // Whole messages.
  }

  @Override
  public void logTrace(String message) {
    // Whole messages.
  }

  @Override
  public void logStackTrace() {
    // No use without a problem.
  }

  @Override
  public void logStackTrace(int level) {
    // No use without a problem.
  }

  @Override
  public int getLineCount() {
    return 0;
  }

  @Override
  public boolean isLoggingEnabled() {
    return false;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return false;
  }

  @Override
  public void disableLogging() {
    // Never enabled.
  }

  @Override
  public void enableLogging() {
    // Our logging is configured elsewhere.
  }

  @Override
  public void setBuildTimeStamp(String stamp) {
    // Nothing of use.
  }

  @Override
  public void setStackProperties(Properties properties) {
    // Nothing of use.
  }

  @Override
  public String getLoggerName() {
    return LOG.getName();
  }

  private void tell(String kind) {
    String place = WALKER.walk(frames -> frames
        .filter(frame -> !frame.getClassName().endsWith("LibraryLog") && !frame.getClassName().endsWith("CommonLogger"))
        .findFirst().map(frame -> frame.getClassName() + "." + frame.getMethodName()).orElse("?"));
    if (seen.size() < MOST_KINDS && seen.add(place + kind)) {
      LOG.warn("The SIP library reports a problem, further ones are not told: at={} kind={}", place, kind);
    }
  }

  private static String kind(Throwable problem) {
    return problem == null ? "none" : problem.getClass().getSimpleName();
  }
}
