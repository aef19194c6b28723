package org.diapason.core.media;

import java.util.Map;
import org.diapason.core.setting.Kind;

/** Values of {@code account.dtmf}: how digits reach the far side. */
public enum DtmfMode {
  /** As RTP events, nothing when they were not agreed on. */
  RFC4733("rfc4733"),
  /** INFO with {@code application/dtmf-relay}. */
  INFO_RELAY("info (dtmf-relay)"),
  /** INFO with {@code application/dtmf}. */
  INFO_DTMF("info (dtmf)"),
  /** As tones in the sound; events are not offered then, so that the far side listens. */
  IN_BAND("in-band"),
  /** They are not sent. */
  OFF("off"),
  /** RFC 4733 if negotiated, else INFO with {@code application/dtmf-relay}. */
  AUTO("auto");

  private static final Map<String, DtmfMode> OLDER = Map.of("info", INFO_RELAY);

  private final String written;

  DtmfMode(String written) {
    this.written = written;
  }

  /** Reads the older {@code info}, too, which meant dtmf-relay. */
  public static Kind<DtmfMode> kind() {
    return Kind.choice(DtmfMode.class, mode -> mode.written, OLDER);
  }
}
