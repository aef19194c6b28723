package org.diapason.peers.rig;

import java.util.List;
import java.util.Optional;
import org.diapason.core.account.Transport;
import org.diapason.core.media.AudioCodec;

/**
 * How a far phone is set up.
 *
 * @param transport between it and the registrar
 * @param codecs that it offers and takes
 * @param digitsByInfo sends digits by INFO instead of RFC 4733
 * @param strict wants provisional answers acknowledged and calls refreshed
 * @param speech what it says instead of what all of its kind say
 */
public record PeerOptions(
    Transport transport, List<AudioCodec> codecs, boolean digitsByInfo, boolean strict, Optional<Speech> speech) {

  /** UDP, G.711. */
  public static final PeerOptions PLAIN =
      new PeerOptions(Transport.UDP, List.of(AudioCodec.PCMA), false, false, Optional.empty());

  public PeerOptions with(AudioCodec codec) {
    return new PeerOptions(transport, List.of(codec), digitsByInfo, strict, speech);
  }

  public PeerOptions over(Transport other) {
    return new PeerOptions(other, codecs, digitsByInfo, strict, speech);
  }

  public PeerOptions withDigitsByInfo() {
    return new PeerOptions(transport, codecs, true, strict, speech);
  }

  public PeerOptions strictly() {
    return new PeerOptions(transport, codecs, digitsByInfo, true, speech);
  }

  public PeerOptions saying(Speech words) {
    return new PeerOptions(transport, codecs, digitsByInfo, strict, Optional.of(words));
  }
}
