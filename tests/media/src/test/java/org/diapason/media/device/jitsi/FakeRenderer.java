package org.diapason.media.device.jitsi;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.media.Buffer;
import javax.media.Format;
import javax.media.Renderer;
import javax.media.ResourceUnavailableException;

/** A speaker of the library that records, and has only as much room as the test gives it. */
final class FakeRenderer implements Renderer {
  final CopyOnWriteArrayList<String> happened = new CopyOnWriteArrayList<>();
  final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final Format[] formats;
  private Format format;
  private int room;
  private boolean stopped;
  volatile boolean refuses;
  volatile boolean fails;

  FakeRenderer(Format... formats) {
    this.formats = formats;
  }

  /** Room for so many bytes more. */
  synchronized void room(int bytes) {
    room += bytes;
    notifyAll();
  }

  /** What it heard, as mono samples. */
  synchronized short[] samples() {
    SampleLayout layout = SampleLayout.of(format).orElseThrow();
    byte[] bytes = heard.toByteArray();
    short[] samples = new short[bytes.length / layout.stride()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = layout.read(bytes, i * layout.stride());
    }
    return samples;
  }

  @Override
  public synchronized int process(Buffer buffer) {
    if (fails) {
      return BUFFER_PROCESSED_FAILED;
    }
    if (room == 0 && !stopped) {
      await();
    }
    int taken = Math.min(room, buffer.getLength());
    heard.write((byte[]) buffer.getData(), buffer.getOffset(), taken);
    room -= taken;
    buffer.setOffset(buffer.getOffset() + taken);
    buffer.setLength(buffer.getLength() - taken);
    return buffer.getLength() > 0 ? INPUT_BUFFER_NOT_CONSUMED : BUFFER_PROCESSED_OK;
  }

  private void await() {
    try {
      wait(10);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Format[] getSupportedInputFormats() {
    return formats.clone();
  }

  @Override
  public Format setInputFormat(Format wanted) {
    format = wanted;
    return wanted;
  }

  @Override
  public void open() throws ResourceUnavailableException {
    if (refuses) {
      throw new ResourceUnavailableException("in use by somebody else");
    }
    happened.add("open");
  }

  @Override
  public void start() {
    happened.add("start");
  }

  @Override
  public synchronized void stop() {
    happened.add("stop");
    stopped = true;
    notifyAll();
  }

  @Override
  public void close() {
    happened.add("close");
  }

  @Override
  public void reset() {
    room = 0;
  }

  @Override
  public String getName() {
    return "fake";
  }

  @Override
  public Object[] getControls() {
    return new Object[0];
  }

  @Override
  public Object getControl(String type) {
    return null;
  }
}
