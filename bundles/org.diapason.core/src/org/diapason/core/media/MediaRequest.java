package org.diapason.core.media;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What a new media session needs to know.
 *
 * @param call id of the call, for logs
 * @param local address that media is received on
 * @param codecs that may be used, best first; not empty
 * @param telephoneEvents whether digits may travel as RFC 4733 events
 * @param program used instead of the phone's devices, if present
 */
public record MediaRequest(String call, InetAddress local, List<AudioCodec> codecs, boolean telephoneEvents,
    Optional<AudioProgram> program) {

  public MediaRequest {
    codecs = List.copyOf(codecs);
    if (codecs.isEmpty()) {
      throw new IllegalArgumentException("no codec");
    }
  }
}
