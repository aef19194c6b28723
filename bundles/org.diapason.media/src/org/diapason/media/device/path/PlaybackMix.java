package org.diapason.media.device.path;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.diapason.media.device.FrameFormat;
import org.diapason.media.device.FrameSource;
import org.diapason.media.device.Subscription;
import org.diapason.media.device.tone.PlayingTone;

/** Speaker sound on its way: the saturated sum of all lines and tones, then volume and meter. */
final class PlaybackMix implements FrameSource {
  final Gain volume = new Gain();
  final LevelMeter meter = new LevelMeter();
  private final Attached<FrameSource> voices = new Attached<>();
  private final AtomicLong faults = new AtomicLong();
  private final int[] sum = new int[FrameFormat.SAMPLES];

  Subscription add(FrameSource voice) {
    for (Object other : voices.snapshot()) {
      if (other instanceof Voice old && old.tone.isOver()) {
        old.subscription.close();
      }
    }
    return voices.add(voice);
  }

  void play(PlayingTone tone) {
    Voice voice = new Voice(tone);
    voice.subscription = add(voice);
  }

  @Override
  public void fill(short[] frame) {
    Object[] all = voices.snapshot();
    if (all.length == 1) {
      voice((FrameSource) all[0], frame);
    } else {
      sum(all, frame);
    }
    volume.apply(frame);
    meter.measure(frame);
  }

  private void sum(Object[] all, short[] frame) {
    Arrays.fill(sum, 0);
    for (Object voice : all) {
      voice((FrameSource) voice, frame);
      for (int i = 0; i < FrameFormat.SAMPLES; i++) {
        sum[i] += frame[i];
      }
    }
    for (int i = 0; i < FrameFormat.SAMPLES; i++) {
      frame[i] = Gain.saturate(sum[i]);
    }
  }

  /** A voice that throws is a bug, but must not silence the others. */
  private void voice(FrameSource voice, short[] frame) {
    try {
      voice.fill(frame);
    } catch (RuntimeException bug) {
      faults.incrementAndGet();
      Arrays.fill(frame, (short) 0);
    }
  }

  /** Frames in which a voice failed. */
  long faults() {
    return faults.get();
  }

  /** A tone and how to get rid of it; finished ones are swept out when the next voice comes. */
  private static final class Voice implements FrameSource {
    private final PlayingTone tone;
    private volatile Subscription subscription = () -> {};

    private Voice(PlayingTone tone) {
      this.tone = tone;
    }

    @Override
    public void fill(short[] frame) {
      tone.fill(frame);
    }
  }
}
