package org.diapason.core.media;

import java.util.Arrays;
import java.util.Optional;

/** Codecs of a call, best first. */
public enum AudioCodec {
  OPUS("opus", 48_000, 48_000, 2),
  /** 16 kHz audio whose RTP clock is 8000 by a historical error (RFC 3551 §4.5.2). */
  G722("G722", 8_000, 16_000, 1),
  PCMA("PCMA", 8_000, 8_000, 1),
  PCMU("PCMU", 8_000, 8_000, 1);

  private final String encoding;
  private final int rtpClock;
  private final int audioRate;
  private final int channels;

  AudioCodec(String encoding, int rtpClock, int audioRate, int channels) {
    this.encoding = encoding;
    this.rtpClock = rtpClock;
    this.audioRate = audioRate;
    this.channels = channels;
  }

  /** Finds one by its encoding name, in any case (RFC 4855 §3). */
  public static Optional<AudioCodec> ofEncoding(String name) {
    return Arrays.stream(values()).filter(codec -> codec.encoding.equalsIgnoreCase(name)).findFirst();
  }

  /** Encoding name in SDP. */
  public String encoding() {
    return encoding;
  }

  /** RTP clock in Hz. */
  public int rtpClock() {
    return rtpClock;
  }

  /** Sample rate of the audio in Hz. */
  public int audioRate() {
    return audioRate;
  }

  /** Channel count in SDP (always 2 for Opus, RFC 7587 §7). */
  public int channels() {
    return channels;
  }
}
