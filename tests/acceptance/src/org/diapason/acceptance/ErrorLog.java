package org.diapason.acceptance;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** What the platform reports as errors during a test: exceptions of the windows that nobody caught end there, and nowhere else. */
final class ErrorLog implements LogListener, AutoCloseable {

  private final LogReaderService reader;
  private final Queue<LogEntry> errors = new ConcurrentLinkedQueue<>();

  ErrorLog() {
    BundleContext bundles = FrameworkUtil.getBundle(ErrorLog.class).getBundleContext();
    reader = bundles.getService(bundles.getServiceReference(LogReaderService.class));
    reader.addLogListener(this);
  }

  @Override
  public void logged(LogEntry entry) {
    if (entry.getLogLevel() == LogLevel.ERROR) {
      errors.add(entry);
    }
  }

  /** Fails if there was one. */
  void check() {
    LogEntry first = errors.peek();
    if (first != null) {
      throw new AssertionError("the windows reported an error: " + first.getMessage(), first.getException());
    }
  }

  @Override
  public void close() {
    reader.removeLogListener(this);
  }
}
