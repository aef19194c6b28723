package org.diapason.demo.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diapason.core.phone.Command;
import org.diapason.core.phone.PhoneFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code diapason demo-call}: proves on any machine that this phone registers, calls and is heard. Exit code 0 only if it was. */
@Component(property = Command.NAME + "=demo-call")
public final class DemoCallCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCallCommand.class);

  private final PhoneFactory phones;

  @Activate
  public DemoCallCommand(@Reference PhoneFactory phones) {
    this.phones = phones;
  }

  @Override
  public int run(List<String> arguments, InputStream in, OutputStream out) {
    Optional<DemoCallOptions> options = DemoCallOptions.read(arguments);
    try {
      if (options.isEmpty()) {
        out.write((DemoCallOptions.USAGE + "\n").getBytes(StandardCharsets.UTF_8));
        return 2;
      }
      Verdict verdict = call(options.get());
      String text = verdict.words(options.get().to()) + (options.get().json() ? verdict.json() + "\n" : "");
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return verdict.heard() ? 0 : 1;
    } catch (IOException failure) {
      LOG.error("Demo call failed", failure);
      return 1;
    }
  }

  private Verdict call(DemoCallOptions options) throws IOException {
    Path folder = Files.createTempDirectory("diapason-demo");
    try {
      return new DemoCall(phones, options, folder).run();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(DemoCallCommand::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
