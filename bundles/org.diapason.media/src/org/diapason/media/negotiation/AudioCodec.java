package org.diapason.media.negotiation;

import java.util.OptionalInt;
import org.diapason.media.sdp.RtpMap;

/**
 * An audio codec as descriptions name it.
 *
 * @param encoding name, RTP clock in Hz and channels; the clock of G.722 is 8000 although it samples at 16 kHz
 *     (RFC 3551 §4.5.2)
 * @param staticPayloadType payload type of RFC 3551, if it has one
 * @param formatParameters what we ask of a sender ({@code a=fmtp}); empty for nothing
 */
public record AudioCodec(RtpMap encoding, OptionalInt staticPayloadType, String formatParameters) {
  /** Opus, in-band error correction asked for (RFC 7587). */
  public static final AudioCodec OPUS =
      new AudioCodec(new RtpMap("opus", 48_000, 2), OptionalInt.empty(), "useinbandfec=1");

  /** G.722 at 64 kbit/s. */
  public static final AudioCodec G722 = fixed("G722", 9);

  /** G.711 A-law. */
  public static final AudioCodec PCMA = fixed("PCMA", 8);

  /** G.711 µ-law. */
  public static final AudioCodec PCMU = fixed("PCMU", 0);

  private static AudioCodec fixed(String name, int payloadType) {
    return new AudioCodec(new RtpMap(name, 8_000, 1), OptionalInt.of(payloadType), "");
  }

  /** Name of the encoding. */
  public String name() {
    return encoding.encoding();
  }

  /** RTP clock in Hz. */
  public int clock() {
    return encoding.clock();
  }

  /** Whether a mapping means this codec; G722/16000 is taken for G.722, which some phones send against the RFC. */
  boolean isMeantBy(RtpMap map) {
    boolean misnamed = name().equals("G722") && map.clock() == 16_000;
    return encoding.matches(misnamed ? new RtpMap(map.encoding(), 8_000, map.channels()) : map);
  }
}
