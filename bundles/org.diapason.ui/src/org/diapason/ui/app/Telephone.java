package org.diapason.ui.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.diapason.core.phone.Phone;
import org.diapason.core.phone.PhoneFactory;
import org.diapason.core.phone.PhoneOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The phone behind the windows: made beside the UI thread, and started once its window is painted, so that network and sound
 * take no time from the first picture.
 */
final class Telephone {

  private static final Logger LOG = LoggerFactory.getLogger(Telephone.class);
  private static final int FAREWELL_SECONDS = 6;
  /** A window may stay unpainted, behind a locked screen for one; the phone then starts all the same. */
  private static final int PAINT_SECONDS = 2;

  private final PhoneFactory factory;
  private final Path state;
  private final CountDownLatch painted = new CountDownLatch(1);
  private final CountDownLatch made = new CountDownLatch(1);
  private volatile Optional<Phone> phone = Optional.empty();

  Telephone(PhoneFactory factory, Path state) {
    this.factory = factory;
    this.state = state;
  }

  /**
   * Makes the phone in a thread of its own, and starts it after {@link #windowIsPainted()}.
   *
   * @param ready gets the phone, in that thread, before it has started
   * @param failed gets the reason when there will be none
   */
  void start(Consumer<Phone> ready, Consumer<Exception> failed) {
    Thread.ofPlatform().name("phone-start").daemon().start(() -> {
      try {
        Phone fresh = factory.create(PhoneOptions.ordinary(state));
        phone = Optional.of(fresh);
        ready.accept(fresh);
        await(painted, PAINT_SECONDS);
        fresh.start();
      } catch (RuntimeException failure) {
        LOG.error("The phone could not be made", failure);
        failed.accept(failure);
      } finally {
        made.countDown();
      }
    });
  }

  /** Says that the phone's window can be seen. */
  void windowIsPainted() {
    painted.countDown();
  }

  /** Hangs up, unregisters and closes; returns after some seconds even when that hangs. */
  void close() {
    Thread farewell = Thread.ofPlatform().name("phone-close").daemon().start(() -> {
      painted.countDown();
      await(made, FAREWELL_SECONDS);
      phone.ifPresent(Phone::close);
    });
    try {
      if (!farewell.join(java.time.Duration.ofSeconds(FAREWELL_SECONDS))) {
        LOG.warn("The phone did not close in {} s", FAREWELL_SECONDS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch, int seconds) {
    try {
      if (!latch.await(seconds, TimeUnit.SECONDS)) {
        LOG.info("Waited no longer than {} s", seconds);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
