package org.diapason.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.diapason.acceptance.driver.Driver;
import org.junit.jupiter.api.Assumptions;

/** A window of another program, which takes the keyboard. */
final class OtherProgram implements AutoCloseable {

  private final Process process;

  private OtherProgram(Process process) {
    this.process = process;
  }

  /** Opens it and waits until it has the keyboard. The test does not run where there is no such program. */
  static OtherProgram inFront(Driver driver) {
    try {
      OtherProgram other = new OtherProgram(new ProcessBuilder("xmessage", "-center", "Somebody works here.").start());
      driver.waitUntil("another program has the keyboard", () -> !driver.isActive());
      return other;
    } catch (IOException missing) {
      Assumptions.abort("xmessage is missing: apt-get install x11-utils");
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
