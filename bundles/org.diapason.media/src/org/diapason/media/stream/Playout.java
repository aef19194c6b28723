package org.diapason.media.stream;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;
import org.diapason.media.rtp.Packet;
import org.diapason.media.rtp.ReceiveBuffer;

/**
 * From the receive buffer to the ear: decodes when the speaker asks, on its own thread, so that nothing waits in between. A
 * decoder takes some hundredths of a millisecond.
 */
final class Playout implements FrameSource, AutoCloseable {
  private static final int MOST_CONCEALED = 5;
  private static final long LOOK_NANOS = 100_000;

  private final ReceiveBuffer buffer;
  private final Decoders decoders;
  private final Gate gate;
  private final KeyEar keys;
  private final LongSupplier nanos;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Packet packet = new Packet();
  private final short[] sound = new short[2 * SoundDecoder.MOST_SAMPLES];
  private SoundDecoder decoder;
  private int ready;
  private int missed;

  /** @param nanos monotonic time */
  Playout(ReceiveBuffer buffer, Decoders decoders, Gate gate, KeyEar keys, LongSupplier nanos) {
    this.buffer = buffer;
    this.decoders = decoders;
    this.gate = gate;
    this.keys = keys;
    this.nanos = nanos;
  }

  @Override
  public void fill(short[] frame) {
    if (!busy.compareAndSet(false, true)) {
      Arrays.fill(frame, (short) 0);
      return;
    }
    try {
      produce(frame);
    } finally {
      busy.set(false);
    }
    keys.hear(frame);
    gate.heard(frame);
  }

  private void produce(short[] frame) {
    if (!gate.receives()) {
      buffer.clear();
      ready = 0;
      missed = MOST_CONCEALED;
      Arrays.fill(frame, (short) 0);
      return;
    }
    while (ready < FrameFormat.SAMPLES) {
      ready += next();
      if (buffer.hasExcess() && ready == FrameFormat.SAMPLES) {
        shorten();
      }
    }
    System.arraycopy(sound, 0, frame, 0, FrameFormat.SAMPLES);
    ready -= FrameFormat.SAMPLES;
    System.arraycopy(sound, FrameFormat.SAMPLES, sound, 0, ready);
  }

  private int next() {
    return switch (buffer.take(packet, nanos.getAsLong())) {
      case SOUND -> heard();
      case NO_SOUND -> silence();
      case LOST, WAIT -> missing();
    };
  }

  private int heard() {
    SoundDecoder now = decoders.of(packet.payloadType());
    decoder = now == null ? decoder : now;
    int samples = now == null ? 0 : now.decode(packet.payload(), packet.length(), sound, ready);
    missed = samples > 0 ? 0 : missed;
    return samples > 0 ? samples : missing();
  }

  private int missing() {
    int samples = decoder == null || missed >= MOST_CONCEALED
        ? 0 : decoder.conceal(packet.payload(), packet.length(), sound, ready);
    missed++;
    return samples > 0 ? samples : silence();
  }

  private int silence() {
    Arrays.fill(sound, ready, ready + FrameFormat.SAMPLES, (short) 0);
    return FrameFormat.SAMPLES;
  }

  /** Two frames become one, the first fading into the second. */
  private void shorten() {
    int more = next();
    if (more != FrameFormat.SAMPLES) {
      ready += more;
      return;
    }
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      int first = sound[i] * (FrameFormat.SAMPLES - i);
      sound[i] = (short) ((first + sound[FrameFormat.SAMPLES + i] * i) / FrameFormat.SAMPLES);
    }
  }

  /** From now on there is silence; waits until nothing is decoded any more, a fraction of a millisecond. */
  @Override
  public void close() {
    while (!busy.compareAndSet(false, true)) {
      LockSupport.parkNanos(this, LOOK_NANOS);
    }
    decoders.close();
  }
}
