package org.diapason.media.stream;

import org.diapason.media.device.FrameFormat;
import org.jitsi.impl.neomedia.codec.audio.opus.Opus;

/** Opus by the library's native code, lost packets out of the ones behind them (RFC 6716 §2.1.7). */
final class OpusSound implements SoundDecoder {
  private final byte[] bytes = new byte[MOST_SAMPLES * Short.BYTES];
  private long decoder = Opus.decoder_create(FrameFormat.SAMPLE_RATE, 1);
  private int lastSamples = FrameFormat.SAMPLES;

  @Override
  public int decode(byte[] payload, int length, short[] out, int at) {
    int samples = decoder == 0 ? 0 : Opus.decoder_get_nb_samples(decoder, payload, 0, length);
    if (samples <= 0 || samples > MOST_SAMPLES) {
      return 0;
    }
    lastSamples = samples;
    return written(Opus.decode(decoder, payload, 0, length, bytes, 0, samples, 0), out, at);
  }

  @Override
  public int conceal(byte[] following, int length, short[] out, int at) {
    return decoder == 0 ? 0 : written(Opus.decode(decoder, following, 0, length, bytes, 0, lastSamples, 1), out, at);
  }

  private int written(int samples, short[] out, int at) {
    for (int i = 0; i < samples; i++) {
      out[at + i] = Pcm.sample(bytes, 2 * i);
    }
    return Math.max(0, samples);
  }

  @Override
  public void close() {
    if (decoder != 0) {
      Opus.decoder_destroy(decoder);
      decoder = 0;
    }
  }
}
