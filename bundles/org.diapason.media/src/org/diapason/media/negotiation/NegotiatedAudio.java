package org.diapason.media.negotiation;

import java.util.Map;
import java.util.Optional;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;

/**
 * What both sides agreed on.
 *
 * @param line index of the media line, from 0
 * @param codec codec to send
 * @param sendPayloadType payload type to send it with, as the peer numbers it
 * @param receivePayloadType payload type to expect it with, as we number it
 * @param receivable every codec the peer may send, by the payload type it comes with; the above included
 * @param sendParameters what the peer asks of a sender ({@code a=fmtp}), unparsed; empty for nothing
 * @param events DTMF as RTP events, if both can
 * @param remote where the peer receives
 * @param wanted what this side wants, seen from here: what it offered, or would have answered if it could
 * @param remoteDirection what the peer signalled, seen from its side
 * @param packetTime sound per packet to send, in ms, 10 to 120
 */
public record NegotiatedAudio(
    int line,
    AudioCodec codec,
    int sendPayloadType,
    int receivePayloadType,
    Map<Integer, AudioCodec> receivable,
    String sendParameters,
    Optional<TelephoneEvents> events,
    RemoteAudio remote,
    Direction wanted,
    Direction remoteDirection,
    int packetTime) {
  public NegotiatedAudio {
    receivable = Map.copyOf(receivable);
  }

  /** RTP clock of the codec in Hz. */
  public int clock() {
    return codec.rtpClock();
  }

  /** What flows, seen from this side. */
  public Direction direction() {
    return wanted.and(remoteDirection.reversed());
  }

  /** Whether the peer put us on hold: we would send, but it wants to receive nothing. */
  public boolean heldByPeer() {
    return wanted.sends() && !remoteDirection.receives();
  }
}
