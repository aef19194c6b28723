package org.diapason.media.negotiation;

import java.util.List;
import org.diapason.core.media.AudioCodec;
import org.diapason.media.sdp.Profile;

/**
 * What this side can and wants to do in a call.
 *
 * @param codecs in order of preference, at least one
 * @param telephoneEvents whether DTMF is sent and taken as RTP events (RFC 4733)
 * @param packetTime sound per packet we like to receive, in ms, 10 to 120
 * @param profile profile offered: {@link Profile#AVP} or {@link Profile#AVPF}; both are answered
 */
public record Capabilities(List<AudioCodec> codecs, boolean telephoneEvents, int packetTime, Profile profile) {
  public Capabilities {
    codecs = List.copyOf(codecs);
    if (codecs.isEmpty() || packetTime < 10 || packetTime > 120) {
      throw new IllegalArgumentException("capabilities");
    }
    if (profile != Profile.AVP && profile != Profile.AVPF) {
      throw new IllegalArgumentException("profile " + profile);
    }
  }

  /** The usual: these codecs, RTP events, packets of 20 ms, plain AVP. */
  public static Capabilities of(List<AudioCodec> codecs) {
    return of(codecs, true);
  }

  /** The same, with RTP events or without. */
  public static Capabilities of(List<AudioCodec> codecs, boolean telephoneEvents) {
    return new Capabilities(codecs, telephoneEvents, 20, Profile.AVP);
  }
}
