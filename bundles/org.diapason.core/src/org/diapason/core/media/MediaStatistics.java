package org.diapason.core.media;

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
 */
public record MediaStatistics(String codec, long packetsSent, long packetsReceived, double lossReceived, double lossSent,
    double jitterReceivedMs, double jitterSentMs, double roundTripMs, double kbitReceived, double kbitSent,
    double levelReceived, double levelSent) {

  /** Nothing known yet. */
  public static final MediaStatistics NONE = new MediaStatistics("", 0, 0, -1, -1, -1, -1, -1, -1, -1, -127, -127);
}
