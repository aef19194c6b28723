package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.media.Buffer;
import javax.media.CaptureDeviceInfo;
import javax.media.Format;
import javax.media.MediaLocator;
import javax.media.control.FormatControl;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPullBufferCaptureDevice;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPullBufferStream;

/** A microphone of the library that is read, and waits until a test gives it a sound. */
final class FakePulledSource extends AbstractPullBufferCaptureDevice {
  private static final byte[] END = new byte[0];
  private static final Format FORMAT = new SampleLayout(48_000, 1, false).format();

  private final BlockingQueue<byte[]> sounds = new LinkedBlockingQueue<>();

  FakePulledSource() {
    super(new MediaLocator("fake:mic"));
  }

  void give(short[] samples) {
    byte[] bytes = new byte[samples.length * Short.BYTES];
    SampleLayout layout = SampleLayout.of(FORMAT).orElseThrow();
    for (int i = 0; i < samples.length; i++) {
      layout.write(samples[i], bytes, i * Short.BYTES);
    }
    sounds.add(bytes);
  }

  @Override
  protected void doStop() throws IOException {
    sounds.add(END);
    super.doStop();
  }

  @Override
  protected AbstractPullBufferStream<?> createStream(int index, FormatControl control) {
    return new AbstractPullBufferStream<FakePulledSource>(this, control) {
      @Override
      public void read(Buffer buffer) throws IOException {
        try {
          byte[] next = sounds.take();
          buffer.setData(next);
          buffer.setLength(next.length);
          buffer.setFormat(FORMAT);
        } catch (InterruptedException interrupted) {
          throw new IOException(interrupted);
        }
      }
    };
  }

  @Override
  protected Format[] getSupportedFormats(int index) {
    return new Format[] {FORMAT};
  }

  @Override
  public CaptureDeviceInfo getCaptureDeviceInfo() {
    return new CaptureDeviceInfo("fake", getLocator(), new Format[] {FORMAT});
  }
}
