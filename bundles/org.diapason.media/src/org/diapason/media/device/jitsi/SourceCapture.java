package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.media.Buffer;
import javax.media.control.FormatControl;
import javax.media.protocol.BufferTransferHandler;
import javax.media.protocol.CaptureDevice;
import javax.media.protocol.DataSource;
import javax.media.protocol.PullBufferDataSource;
import javax.media.protocol.PullBufferStream;
import javax.media.protocol.PushBufferDataSource;
import javax.media.protocol.PushBufferStream;
import org.diapason.media.device.CaptureStream;
import org.diapason.media.device.DeviceProblem;
import org.diapason.media.device.Direction;
import org.diapason.media.device.FrameSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A microphone as one of the library's data sources. One that pushes is heard on its own thread; one that is read,
 * whose read waits for sound, gets a thread here. Both run by the device's clock.
 */
final class SourceCapture extends LibraryStream implements CaptureStream {
  private static final Logger LOG = LoggerFactory.getLogger(SourceCapture.class);
  private static final long PAUSE_NANOS = 5_000_000;

  private final DataSource source;
  private final SampleLayout layout;

  private SourceCapture(String device, DataSource source, SampleLayout layout) {
    super(Direction.CAPTURE, device);
    this.source = source;
    this.layout = layout;
  }

  /**
   * Connects the source, unless it is, in its best format.
   *
   * @throws IOException if the device refuses, or offers nothing we understand
   */
  static SourceCapture open(String device, DataSource source) throws IOException {
    boolean connected = false;
    try {
      SampleLayout layout = agree(source);
      source.connect();
      connected = true;
      return new SourceCapture(device, source, layout);
    } finally {
      if (!connected) {
        source.disconnect();
      }
    }
  }

  private static SampleLayout agree(DataSource source) throws IOException {
    if (!(source instanceof CaptureDevice controlled) || controlled.getFormatControls().length == 0) {
      throw new IOException("no format control");
    }
    FormatControl control = controlled.getFormatControls()[0];
    SampleLayout wanted = FormatChoice.among(control.getSupportedFormats())
        .orElseThrow(() -> new IOException("no format in common"));
    control.setFormat(wanted.format());
    return SampleLayout.of(control.getFormat()).orElse(wanted);
  }

  @Override
  public void start(FrameSink sink, Consumer<DeviceProblem> lost) {
    listenForLoss(lost);
    IncomingSound sound = new IncomingSound(layout, frame -> {
      if (isOpen()) {
        frameMoved();
        sink.accept(frame);
      }
    });
    try {
      attach(sound);
      source.start();
    } catch (IOException refused) {
      lose(new DeviceProblem.DeviceRefused(device(), String.valueOf(refused.getMessage())));
    }
  }

  private void attach(IncomingSound sound) throws IOException {
    switch (source) {
      case PushBufferDataSource pushing -> pushing.getStreams()[0].setTransferHandler(new Pushed(sound));
      case PullBufferDataSource pulled -> Thread.ofPlatform().daemon().name("audio-capture")
          .priority(Thread.MAX_PRIORITY).start(() -> pull(pulled.getStreams()[0], sound));
      default -> throw new IOException("no buffer stream: " + source.getClass().getSimpleName());
    }
  }

  private void pull(PullBufferStream stream, IncomingSound sound) {
    Buffer buffer = new Buffer();
    while (isOpen()) {
      buffer.setLength(0);
      try {
        stream.read(buffer);
      } catch (IOException gone) {
        lose(new DeviceProblem.DeviceLost(device()));
        return;
      }
      if (!sound.take(buffer)) {
        LockSupport.parkNanos(this, PAUSE_NANOS); // not running yet, or just restarting: read does not wait then
      }
    }
  }

  @Override
  void release() {
    try {
      source.stop();
    } catch (IOException alreadyGone) {
      LOG.info("Microphone did not stop: device={} cause={}", device(), alreadyGone.getMessage());
    }
    source.disconnect();
  }

  /** Called on the device's thread whenever there is sound. */
  private final class Pushed implements BufferTransferHandler {
    private final Buffer buffer = new Buffer();
    private final IncomingSound sound;

    Pushed(IncomingSound sound) {
      this.sound = sound;
    }

    @Override
    public void transferData(PushBufferStream stream) {
      buffer.setLength(0);
      buffer.setOffset(0);
      try {
        stream.read(buffer);
        sound.take(buffer);
      } catch (IOException gone) {
        lose(new DeviceProblem.DeviceLost(device()));
      }
    }
  }
}
