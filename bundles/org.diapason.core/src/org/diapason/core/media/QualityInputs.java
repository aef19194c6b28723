package org.diapason.core.media;

/**
 * What the E-model is fed with for one direction of a call, so that a window can name it.
 *
 * @param codec of the sound
 * @param loss share of packets lost, 0-1
 * @param burstRatio 1 when packets are lost at random, more when losses come in bursts (ITU-T G.107 §7.5)
 * @param networkMs one-way delay of the network, half of the round trip
 * @param bufferMs delay of the receive buffer
 * @param codecMs delay of packets and codec
 */
public record QualityInputs(AudioCodec codec, double loss, double burstRatio, double networkMs, double bufferMs,
    double codecMs) {

  public QualityInputs {
    if (!(loss >= 0 && loss <= 1 && burstRatio >= 1 && networkMs >= 0 && bufferMs >= 0 && codecMs >= 0)) {
      throw new IllegalArgumentException("out of range");
    }
  }

  /** Mouth to ear, milliseconds. */
  public double delayMs() {
    return networkMs + bufferMs + codecMs;
  }
}
