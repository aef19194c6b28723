package org.diapason.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.diapason.core.phone.Command;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the product without a window: the first argument names a {@link Command}, the rest are its own. Equinox makes applications
 * itself and injects nothing, so this is the one place that looks a service up.
 */
public final class CommandApplication implements IApplication {

  private static final Logger LOG = LoggerFactory.getLogger(CommandApplication.class);
  private static final long PATIENCE_MS = 20_000;
  private static final Integer USAGE = 2;

  @Override
  public Object start(IApplicationContext context) throws IOException, InterruptedException, InvalidSyntaxException {
    List<String> arguments =
        Arrays.asList((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
    context.applicationRunning();
    if (arguments.isEmpty() || !arguments.getFirst().matches("[a-z-]+")) {
      LOG.error("No command was named");
      return USAGE;
    }
    try (OutputStream out = StandardOutput.takeOver()) {
      return run(arguments, out);
    }
  }

  @Override
  public void stop() {
    // Commands end with their input
  }

  private static Integer run(List<String> arguments, OutputStream out) throws InterruptedException, InvalidSyntaxException {
    BundleContext bundles = FrameworkUtil.getBundle(CommandApplication.class).getBundleContext();
    String filter = "(&(objectClass=" + Command.class.getName() + ")(" + Command.NAME + "=" + arguments.getFirst() + "))";
    ServiceTracker<Command, Command> tracker = new ServiceTracker<>(bundles, bundles.createFilter(filter), null);
    tracker.open();
    try {
      Command command = tracker.waitForService(PATIENCE_MS);
      if (command == null) {
        LOG.error("There is no command {}, or a part it needs did not start", arguments.getFirst());
        return USAGE;
      }
      return command.run(arguments.subList(1, arguments.size()), System.in, out);
    } finally {
      tracker.close();
    }
  }
}
