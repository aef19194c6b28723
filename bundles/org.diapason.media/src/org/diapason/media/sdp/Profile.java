package org.diapason.media.sdp;

import java.util.Locale;

/** Transport profile of a media line: RTP or not, encrypted or not, with early feedback or not (RFC 5124 and before). */
public enum Profile {
  AVP("RTP/AVP", false),
  AVPF("RTP/AVPF", false),
  SAVP("RTP/SAVP", true),
  SAVPF("RTP/SAVPF", true),
  DTLS_SAVP("UDP/TLS/RTP/SAVP", true),
  DTLS_SAVPF("UDP/TLS/RTP/SAVPF", true),
  /** Anything that is not RTP over UDP, such as fax (udptl), BFCP or MSRP. */
  OTHER("", false);

  private final String protocol;
  private final boolean secure;

  Profile(String protocol, boolean secure) {
    this.protocol = protocol;
    this.secure = secure;
  }

  /** The protocol field of the media line; empty for {@link #OTHER}. */
  public String protocol() {
    return protocol;
  }

  /** Whether it is SRTP. */
  public boolean secure() {
    return secure;
  }

  static Profile parse(String protocol) {
    String wanted = protocol.toUpperCase(Locale.ROOT);
    for (Profile profile : values()) {
      if (profile.protocol.equals(wanted)) {
        return profile;
      }
    }
    return OTHER;
  }
}
