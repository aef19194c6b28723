package org.diapason.peers.rig;

import java.util.List;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;

/**
 * How a far phone is set up.
 *
 * @param transport between it and the registrar
 * @param codecs that it offers and takes
 * @param digitsByInfo sends digits by INFO instead of RFC 4733
 */
public record PeerOptions(Transport transport, List<AudioCodec> codecs, boolean digitsByInfo) {

  /** UDP, G.711. */
  public static final PeerOptions PLAIN = new PeerOptions(Transport.UDP, List.of(AudioCodec.PCMA), false);

  public PeerOptions with(AudioCodec codec) {
    return new PeerOptions(transport, List.of(codec), digitsByInfo);
  }

  public PeerOptions over(Transport other) {
    return new PeerOptions(other, codecs, digitsByInfo);
  }

  public PeerOptions withDigitsByInfo() {
    return new PeerOptions(transport, codecs, true);
  }
}
