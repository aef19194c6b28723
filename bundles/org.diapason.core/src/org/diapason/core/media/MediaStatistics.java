package org.diapason.core.media;

import java.util.Optional;

/**
 * Figures of a call's audio. Negative: not known yet.
 *
 * @param codec encoding name, or empty
 * @param packetsSent since the start
 * @param packetsReceived since the start
 * @param lossReceived share of the packets to us that were lost, 0-1
 * @param lossSent share of our packets that the far side reports lost (RTCP), 0-1
 * @param jitterReceivedMs interarrival jitter here (RFC 3550 §6.4.1), milliseconds
 * @param jitterSentMs as the far side reports it
 * @param roundTripMs from RTCP, milliseconds
 * @param kbitReceived payload and headers, kbit/s over the last second or so
 * @param kbitSent the same of what we send
 * @param levelReceived RMS of what is heard, dBFS
 * @param levelSent RMS of what is sent, dBFS
 * @param bufferMs how long the receive buffer holds sound back at present, milliseconds
 * @param path where it runs, once that is agreed on
 */
public record MediaStatistics(String codec, long packetsSent, long packetsReceived, double lossReceived, double lossSent,
    double jitterReceivedMs, double jitterSentMs, double roundTripMs, double kbitReceived, double kbitSent,
    double levelReceived, double levelSent, double bufferMs, Optional<MediaPath> path) {

  private static final double PACKET_MS = 20;
  private static final double LEAST_BUFFER_MS = 20;

  /** Nothing known yet. */
  public static final MediaStatistics NONE =
      new MediaStatistics("", 0, 0, -1, -1, -1, -1, -1, -1, -1, -127, -127, -1, Optional.empty());

  /**
   * How good the far voice sounds here; empty before the first packet. A round trip that is not known counts as none, and lost
   * packets as lost at random.
   */
  public Optional<Quality> qualityReceived() {
    return quality(lossReceived, Math.max(0, bufferMs));
  }

  /**
   * How good the own voice sounds there; empty until the far side has reported. Its buffer is not told: it is taken for twice the
   * jitter that it reports, and 20 ms at least.
   */
  public Optional<Quality> qualitySent() {
    return quality(lossSent, Math.max(LEAST_BUFFER_MS, 2 * jitterSentMs));
  }

  private Optional<Quality> quality(double loss, double buffer) {
    return loss < 0 ? Optional.empty() : AudioCodec.ofEncoding(codec).map(known ->
        Quality.of(new QualityInputs(known, Math.min(1, loss), 1, Math.max(0, roundTripMs) / 2, buffer,
            PACKET_MS + lookAheadMs(known))));
  }

  /** Opus at its default (RFC 6716 §2), G.722 by its filters; G.711 has none. */
  private static double lookAheadMs(AudioCodec codec) {
    return switch (codec) {
      case OPUS -> 6.5;
      case G722 -> 1.5;
      case PCMA, PCMU -> 0;
    };
  }

  /** MOS-CQE of what is received by ITU-T G.107, 1-4.5; negative while unknown. */
  public double mosReceived() {
    return qualityReceived().map(Quality::mos).orElse(-1.0);
  }

  /** The same of what is sent. */
  public double mosSent() {
    return qualitySent().map(Quality::mos).orElse(-1.0);
  }
}
