package org.diapason.media.negotiation;

import java.util.OptionalInt;
import org.diapason.core.media.AudioCodec;
import org.diapason.media.sdp.RtpMap;

/** How descriptions name the codecs. */
final class Codecs {
  private Codecs() {}

  static RtpMap encoding(AudioCodec codec) {
    return new RtpMap(codec.encoding(), codec.rtpClock(), codec.channels());
  }

  /** Payload type of RFC 3551 table 4, if the codec has one. */
  static OptionalInt staticPayloadType(AudioCodec codec) {
    return switch (codec) {
      case OPUS -> OptionalInt.empty();
      case G722 -> OptionalInt.of(9);
      case PCMA -> OptionalInt.of(8);
      case PCMU -> OptionalInt.of(0);
    };
  }

  /** What we ask of a sender ({@code a=fmtp}), for Opus the in-band error correction (RFC 7587); empty for nothing. */
  static String parameters(AudioCodec codec) {
    return switch (codec) {
      case OPUS -> "useinbandfec=1";
      case G722, PCMA, PCMU -> "";
    };
  }

  /** Whether a mapping means the codec; G722/16000 is taken for G.722, which some phones send against RFC 3551. */
  static boolean means(RtpMap map, AudioCodec codec) {
    boolean misnamed = codec == AudioCodec.G722 && map.clock() == codec.audioRate();
    RtpMap corrected = misnamed ? new RtpMap(map.encoding(), codec.rtpClock(), map.channels()) : map;
    return encoding(codec).matches(corrected);
  }
}
