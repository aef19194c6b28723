package org.diapason.media.negotiation;

import java.util.List;
import java.util.stream.Stream;
import org.diapason.core.media.AudioCodec;
import org.diapason.media.sdp.RtpMap;

/** Telephone events as a format (RFC 4733). */
final class Events {
  static final String ENCODING = "telephone-event";
  /** Digits, star, hash, A to D, and flash. */
  static final String PARAMETERS = "0-16";

  private Events() {}

  static RtpMap encoding(int clock) {
    return new RtpMap(ENCODING, clock, 1);
  }

  /** One format for every clock among the codecs, the lowest first. */
  static List<RtpMap> forClocksOf(List<AudioCodec> codecs) {
    return encodings(codecs.stream().map(AudioCodec::rtpClock));
  }

  /** The formats that go with what was agreed on: some have events of another clock than the codec's only. */
  static List<RtpMap> beside(NegotiatedAudio agreed) {
    return encodings(Stream.concat(Stream.of(agreed.clock()), agreed.events().map(TelephoneEvents::clock).stream()));
  }

  private static List<RtpMap> encodings(Stream<Integer> clocks) {
    return clocks.distinct().sorted().map(Events::encoding).toList();
  }
}
