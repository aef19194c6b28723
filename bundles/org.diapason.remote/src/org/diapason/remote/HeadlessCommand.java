package org.diapason.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.diapason.core.phone.Command;
import org.diapason.core.phone.LogBook;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.problem.ProblemTexts;
import org.diapason.remote.method.PhoneMethods;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code diapason --headless}: a phone that is driven by JSON-RPC on standard input and output, and on a socket if asked for. Ends
 * with its input, or when a program asks for it.
 */
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
      LOG.error("Usage: diapason --headless [--state DIR] [--socket] [--loopback] [--silent]");
      return 2;
    }
    log.keepIn(options.get().phone().state());
    try (Phone phone = phones.create(options.get().phone())) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("farewell").unstarted(phone::close));
      return serve(phone, options.get(), in, out);
    } catch (IOException noDoor) {
      LOG.error("The socket for programs cannot be opened: {}", noDoor.toString());
      return 1;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static int serve(Phone phone, HeadlessOptions options, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    PhoneMethods methods = new PhoneMethods(phone, version(), new ProblemTexts(Locale.ENGLISH));
    CountDownLatch over = new CountDownLatch(1);
    Optional<LoopbackDoor> door = options.socket() ? Optional.of(door(options, methods, over)) : Optional.empty();
    try (HeadlessSession standard = new HeadlessSession(methods, in, out)) {
      phone.start();
      Thread.ofPlatform().name("standard-input").daemon().start(() -> {
        standard.serve();
        over.countDown();
      });
      over.await();
      phone.close(); // while the readers still listen to how the calls end
    } finally {
      door.ifPresent(LoopbackDoor::close);
    }
    return 0;
  }

  private static LoopbackDoor door(HeadlessOptions options, PhoneMethods methods, CountDownLatch over) throws IOException {
    return LoopbackDoor.open(options.phone().state(), (in, out) -> {
      try (HeadlessSession session = new HeadlessSession(methods, in, out)) {
        if (session.serve()) {
          over.countDown();
        }
      }
    });
  }

  private static String version() {
    return Optional.ofNullable(FrameworkUtil.getBundle(HeadlessCommand.class))
        .map(bundle -> bundle.getVersion().toString()).orElse("0.0.0");
  }
}
