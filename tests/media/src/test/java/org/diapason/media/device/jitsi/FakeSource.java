package org.diapason.media.device.jitsi;

import java.io.IOException;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.Buffer;
import javax.media.CaptureDeviceInfo;
import javax.media.Format;
import javax.media.MediaLocator;
import javax.media.control.FormatControl;
import org.diapason.sound.Sounds;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPushBufferCaptureDevice;
import org.jitsi.impl.neomedia.jmfext.media.protocol.AbstractPushBufferStream;

/** A microphone of the library that pushes a tone of 440 Hz, whenever the test says so. */
final class FakeSource extends AbstractPushBufferCaptureDevice {
  static final int TONE = 440;

  final CopyOnWriteArrayList<String> happened = new CopyOnWriteArrayList<>();
  private final Format[] formats;
  private volatile Stream stream;
  volatile boolean refuses;
  volatile boolean gone;

  FakeSource(Format... formats) {
    super(new MediaLocator("fake:mic"));
    this.formats = formats;
  }

  /** Pushes so many milliseconds of the tone in one buffer, on the caller's thread. */
  void push(int millis) {
    stream.push(millis);
  }

  @Override
  protected void doConnect() throws IOException {
    if (refuses) {
      throw new IOException("in use by somebody else");
    }
    happened.add("connect");
    super.doConnect();
  }

  @Override
  protected void doStart() throws IOException {
    happened.add("start");
    super.doStart();
  }

  @Override
  protected void doStop() throws IOException {
    happened.add("stop");
    super.doStop();
  }

  @Override
  protected void doDisconnect() {
    happened.add("disconnect");
    super.doDisconnect();
  }

  @Override
  protected AbstractPushBufferStream<?> createStream(int index, FormatControl control) {
    stream = new Stream(control);
    return stream;
  }

  @Override
  protected Format[] getSupportedFormats(int index) {
    return formats.clone();
  }

  @Override
  protected Format setFormat(int index, Format oldValue, Format newValue) {
    return newValue;
  }

  @Override
  public CaptureDeviceInfo getCaptureDeviceInfo() {
    return new CaptureDeviceInfo("fake", getLocator(), formats);
  }

  private final class Stream extends AbstractPushBufferStream<FakeSource> {
    private int position;
    private int millis;

    Stream(FormatControl control) {
      super(FakeSource.this, control);
    }

    void push(int length) {
      millis = length;
      transferHandler.transferData(this);
    }

    @Override
    public void read(Buffer buffer) throws IOException {
      if (gone) {
        throw new IOException("device invalidated");
      }
      SampleLayout layout = SampleLayout.of(getFormat()).orElseThrow();
      short[] tone = Sounds.tone(TONE, -12, 5_000, layout.rate());
      byte[] bytes = new byte[layout.rate() * millis / 1_000 * layout.stride()];
      for (int at = 0; at < bytes.length; at += layout.stride()) {
        layout.write(tone[position++], bytes, at);
      }
      buffer.setData(bytes);
      buffer.setFormat(getFormat());
      buffer.setLength(bytes.length);
    }
  }
}
