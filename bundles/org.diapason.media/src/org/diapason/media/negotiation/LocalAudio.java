package org.diapason.media.negotiation;

import java.util.List;
import java.util.Optional;
import org.diapason.media.sdp.Attribute;
import org.diapason.media.sdp.Connection;
import org.diapason.media.sdp.RtcpTarget;

/**
 * Where this side receives.
 *
 * @param address address told to the peer
 * @param rtpPort 1 to 65535
 * @param rtcpPort 1 to 65535; signalled only if it is not the one after RTP's
 */
public record LocalAudio(Connection address, int rtpPort, int rtcpPort) {
  public LocalAudio {
    if (rtpPort < 1 || rtpPort > 65_535 || rtcpPort < 1 || rtcpPort > 65_535) {
      throw new IllegalArgumentException("port out of range");
    }
  }

  List<Attribute> attributes() {
    return rtcpPort == rtpPort + 1 ? List.of() : List.of(new RtcpTarget(rtcpPort, Optional.empty()).attribute());
  }
}
