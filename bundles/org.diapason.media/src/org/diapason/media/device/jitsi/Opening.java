package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.media.MediaException;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Opened;
import org.jitsi.impl.neomedia.device.CaptureDeviceInfo2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to open a device, on a thread of its own: a driver that hangs takes nothing else with it. */
final class Opening<S> {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final CaptureDeviceInfo2 device;
  private final Maker<? extends S> maker;
  private final CompletableFuture<Opened<S>> outcome = new CompletableFuture<>();

  Opening(CaptureDeviceInfo2 device, Maker<? extends S> maker) {
    this.device = device;
    this.maker = maker;
  }

  /** Opens a stream. */
  interface Maker<S> {
    S open(CaptureDeviceInfo2 device) throws IOException, MediaException;
  }

  /** Begins, and waits so many milliseconds at most. What opens later is closed at once. */
  Opened<S> await(int millis) {
    Thread.ofPlatform().daemon().name("audio-open").start(this::run);
    try {
      return outcome.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      outcome.complete(refused("no answer"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      outcome.complete(refused("interrupted"));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
    return outcome.join();
  }

  private void run() {
    try {
      S stream = maker.open(device);
      if (!outcome.complete(new Opened.Ready<>(stream)) && stream instanceof LibraryStream late) {
        late.close();
      }
    } catch (IOException | MediaException refusal) {
      LOG.info("Audio device refused: device={} cause={}", device.getIdentifier(), cause(refusal));
      outcome.complete(refused(cause(refusal)));
    } catch (RuntimeException | LinkageError inTheLibrary) { // it has no other way to say what its native code met
      LOG.warn("Audio device failed: device={}", device.getIdentifier(), inTheLibrary);
      outcome.complete(refused(cause(inTheLibrary)));
    }
  }

  /** The library wraps what really happened. */
  private static String cause(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private Opened<S> refused(String cause) {
    return new Opened.Failed<>(new DeviceProblem.DeviceRefused(device.getIdentifier(), cause));
  }
}
