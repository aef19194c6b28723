package org.diapason.media.negotiation;

import java.util.Optional;
import org.diapason.media.sdp.Connection;
import org.diapason.media.sdp.MediaDescription;
import org.diapason.media.sdp.RtcpTarget;
import org.diapason.media.sdp.SessionDescription;

/**
 * Where the peer receives. An address may be a host name ({@link Connection#literal()} is then empty) or unspecified
 * (hold after RFC 2543).
 *
 * @param rtp address of RTP
 * @param rtpPort 1 to 65535
 * @param rtcp address of RTCP
 * @param rtcpPort 1 to 65535
 */
public record RemoteAudio(Connection rtp, int rtpPort, Connection rtcp, int rtcpPort) {
  private static final int LAST_PORT = 65_535;

  static Optional<RemoteAudio> of(SessionDescription description, MediaDescription line) {
    Optional<RtcpTarget> rtcp = line.attributes().rtcp();
    int rtcpPort = rtcp.map(RtcpTarget::port).orElse(Math.min(line.port() + 1, LAST_PORT));
    return description.connectionOf(line).map(address -> new RemoteAudio(
        address, line.port(), rtcp.flatMap(RtcpTarget::connection).orElse(address), rtcpPort));
  }
}
