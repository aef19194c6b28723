package org.diapason.media.mix;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.path.AudioPath;
import org.diapason.media.device.path.CaptureTap;
import org.diapason.media.device.path.Gain;
import org.diapason.media.device.path.PlaybackLine;
import org.diapason.media.statistics.Level;

/**
 * Where one call sits between its far side and the devices of the phone: alone, it hears the microphone and is heard at the
 * speaker, without a frame of delay; at a {@link MixTable}, it also hears the others, one frame later at most. Changes take effect
 * with the next frame; nothing here waits, locks or allocates on an audio thread.
 */
public final class Seat {
  private final AudioPath path;
  private final Level level = new Level();
  private final Talk talk = new Talk();
  private final Gain volume = new Gain();
  private final short[] said = FrameFormat.newFrame();
  private final short[] spoken = FrameFormat.newFrame();
  private volatile PlaybackLine line;
  private volatile Relay others = new Relay();
  private volatile MixTable table;
  private volatile boolean muted;
  private volatile BooleanSupplier sends = () -> true;
  private volatile boolean heard = true;
  private float gain = 1;

  /** A call that uses these devices. */
  public Seat(AudioPath path) {
    this.path = path;
  }

  /**
   * What the far side is to hear.
   *
   * @param depth see {@link AudioPath#tap}
   */
  public CaptureTap tap(int depth) {
    CaptureTap tap = new CaptureTap(depth);
    tap.attached(path.sink(microphone -> speak(tap, microphone)));
    return tap;
  }

  /**
   * What the far side says.
   *
   * @param depth see {@link AudioPath#line}
   */
  public PlaybackLine line(int depth) {
    PlaybackLine opened = new PlaybackLine(depth);
    line = opened;
    opened.attached(path.voice(frame -> play(opened, frame)));
    return opened;
  }

  /** Whether the far side hears silence instead of the microphone; others at the table it hears all the same. */
  public void mute(boolean on) {
    muted = on;
  }

  /** @param percent how loud the person here hears the far side, 0 to 200; others at the table hear it as it comes */
  public void volume(int percent) {
    volume.set(percent / 100f);
  }

  /** @param open whether anything goes to the far side at present; asked on audio threads */
  public void sendsWhile(BooleanSupplier open) {
    sends = open;
  }

  /** Leaves the table, if it sits at one. */
  public void leave() {
    MixTable now = table;
    if (now != null) {
      now.leave(this);
    }
  }

  void sitAt(MixTable where) {
    heard = true;
    others = new Relay();
    table = where;
  }

  MixTable table() {
    return table;
  }

  void heard(boolean on) {
    heard = on;
  }

  /** Whether the far side is to hear the microphone, be it that the table lets it. */
  boolean listens() {
    return !muted && sends.getAsBoolean();
  }

  /** Whether its far side speaks and is heard; to be asked by one thread, at a steady pace. */
  boolean speaks() {
    return talk.goesOn(level.dbfs());
  }

  /** Microphone's thread. */
  private void speak(CaptureTap tap, short[] microphone) {
    MixTable now = table;
    if (now == null && !muted) {
      tap.offer(microphone);
      return;
    }
    if (now == null || !others.take(spoken)) {
      Arrays.fill(spoken, (short) 0);
    }
    if (!muted && (now == null || now.hearsHere(this))) {
      for (int i = 0; i < FrameFormat.SAMPLES; i++) {
        spoken[i] = SoftSum.bend(spoken[i] + microphone[i]);
      }
    }
    tap.offer(spoken);
  }

  /** Speaker's thread: at a table, the table asks. */
  private void play(PlaybackLine from, short[] frame) {
    if (table == null) {
      from.fill(frame);
      volume.apply(frame);
    } else {
      Arrays.fill(frame, (short) 0);
    }
  }

  /** Speaker's thread: the next frame of the far side, as it is heard, valid until the next call. */
  short[] listen() {
    PlaybackLine now = line;
    if (now == null) {
      Arrays.fill(said, (short) 0);
    } else {
      now.fill(said);
    }
    glide(heard ? 1 : 0);
    level.measure(said);
    return said;
  }

  /** Speaker's thread: what {@link #listen} gave last. */
  short[] said() {
    return said;
  }

  /** Speaker's thread: what {@link #listen} gave last, now as loud as the person here wants it. Once each time. */
  short[] saidHere() {
    volume.apply(said);
    return said;
  }

  /** Speaker's thread: what the others say. */
  void hear(short[] frame) {
    others.put(frame);
  }

  /** Over one frame, so that it does not click. */
  private void glide(float to) {
    float from = gain;
    gain = to;
    if (from == 1 && to == 1) {
      return;
    }
    float step = (to - from) / FrameFormat.SAMPLES;
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      said[i] = (short) (said[i] * (from + step * (i + 1)));
    }
  }
}
