package org.diapason.core.network;

import java.util.List;
import org.diapason.core.setting.Kind;
import org.diapason.core.setting.Setting;

/** Settings of ports. */
public final class NetworkSettings {

  /** Local port of SIP unless random; a taken one is told and the next free one serves. */
  public static final Setting<Integer> SIP_PORT = Setting.phone("network.sipPort", Kind.number(1_024, 65_534), 5_060);

  /** A free port above 32000 instead. */
  public static final Setting<Boolean> SIP_RANDOM = Setting.phone("network.sipRandom", Kind.bool(), true);

  /** First RTP port; each further call takes the next free even one. */
  public static final Setting<Integer> RTP_PORT = Setting.phone("network.rtpPort", Kind.number(1_024, 65_534), 8_000);

  /** Free even ports above 32000 instead. */
  public static final Setting<Boolean> RTP_RANDOM = Setting.phone("network.rtpRandom", Kind.bool(), false);

  private NetworkSettings() {
  }

  public static List<Setting<?>> all() {
    return List.of(SIP_PORT, SIP_RANDOM, RTP_PORT, RTP_RANDOM);
  }
}
