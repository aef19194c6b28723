package org.diapason.remote;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diapason.core.phone.Command;
import org.diapason.core.phone.LogBook;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.problem.ProblemTexts;
import org.diapason.remote.method.PhoneMethods;
import org.diapason.remote.rpc.RpcServer;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code diapason --headless}: a phone that is driven by JSON-RPC on standard input and output. Ends with its input. */
@Component(property = Command.NAME + "=headless")
public final class HeadlessCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(HeadlessCommand.class);

  private final PhoneFactory phones;
  private final LogBook log;

  @Activate
  public HeadlessCommand(@Reference PhoneFactory phones, @Reference LogBook log) {
    this.phones = phones;
    this.log = log;
  }

  @Override
  public int run(List<String> arguments, InputStream in, OutputStream out) {
    Optional<HeadlessOptions> options = HeadlessOptions.read(arguments);
    if (options.isEmpty()) {
      LOG.error("Usage: diapason --headless [--state DIR] [--loopback] [--silent]");
      return 2;
    }
    log.keepIn(options.get().phone().state());
    try (Phone phone = phones.create(options.get().phone())) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("farewell").unstarted(phone::close));
      PhoneMethods methods = new PhoneMethods(phone, version(), new ProblemTexts(Locale.ENGLISH));
      serve(phone, methods, in, out);
    }
    return 0;
  }

  private static void serve(Phone phone, PhoneMethods methods, InputStream in, OutputStream out) {
    Quit quit = new Quit();
    try (RpcServer server = new RpcServer(in, out, methods.all(quit))) {
      quit.server = server;
      methods.tellTo(server::tell);
      phone.start();
      server.serve();
      phone.close(); // while the reader still listens to how the calls end
    }
  }

  private static String version() {
    return Optional.ofNullable(FrameworkUtil.getBundle(HeadlessCommand.class))
        .map(bundle -> bundle.getVersion().toString()).orElse("0.0.0");
  }

  /** {@code app.quit}, which exists before the server it ends. */
  private static final class Quit implements Runnable {

    private RpcServer server;

    @Override
    public void run() {
      server.end();
    }
  }
}
