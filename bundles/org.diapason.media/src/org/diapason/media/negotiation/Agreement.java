package org.diapason.media.negotiation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.media.sdp.Attributes;

/** Turns a line of the peer and the numbers we receive by into the result. */
record Agreement(AudioLine peer, RemoteAudio remote, Direction wanted, int packetTime) {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 120;

  /**
   * Makes the result.
   *
   * @param sending codec to send, numbered by the peer
   * @param receiving codecs the peer may send, numbered by us
   * @param events events both know
   */
  NegotiatedAudio on(
      Format<AudioCodec> sending, List<Format<AudioCodec>> receiving, Optional<TelephoneEvents> events) {
    Map<Integer, AudioCodec> receivable = receiving.stream()
        .collect(Collectors.toMap(Format::payloadType, Format::meaning, (first, _) -> first));
    int receiveType = receiving.stream()
        .filter(format -> format.meaning().equals(sending.meaning()))
        .mapToInt(Format::payloadType)
        .findFirst()
        .orElse(sending.payloadType());
    return new NegotiatedAudio(
        peer.index(), sending.meaning(), sending.payloadType(), receiveType, receivable,
        attributes().formatParameters(sending.payloadType()).orElse(""), events, remote, wanted,
        peer.direction(), sendPacketTime());
  }

  /** The peer's wish in whole frames of 10 ms, never above what it can take. */
  private int sendPacketTime() {
    int wish = attributes().packetTime().orElse(packetTime);
    int most = attributes().maximumPacketTime().orElse(LONGEST);
    return Math.clamp(Math.min(wish, most) / 10 * 10, SHORTEST, LONGEST);
  }

  private Attributes attributes() {
    return peer.media().attributes();
  }
}
