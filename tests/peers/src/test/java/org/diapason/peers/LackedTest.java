package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.diapason.peers.rig.Bench;
import org.diapason.peers.rig.Feature;
import org.diapason.peers.rig.Needs;
import org.diapason.peers.rig.PeerKind;
import org.diapason.peers.rig.PeerOptions;
import org.diapason.peers.rig.Probe;
import org.diapason.peers.rig.Rig;
import org.diapason.peers.rig.Shows;
import org.diapason.peers.rig.SipPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document says of no program that it lacks what it has: each is asked. */
@Needs({"kamailio", "baresip", "linphonec"})
@ExtendWith(Rig.class)
@Shows(Feature.LACKING)
class LackedTest {

  /** Extensions that a call can insist on, for the features that stand on them. */
  private static final Map<Feature, String> EXTENSIONS = Map.of(Feature.ATTENDED_TRANSFER, "replaces",
      Feature.REPLACES, "replaces", Feature.RELIABLE_PROVISIONAL, "100rel", Feature.SESSION_TIMER, "timer");

  /** Events of others that can be subscribed to. */
  private static final Map<Feature, String> EVENTS =
      Map.of(Feature.WATCHING, "dialog", Feature.PICKUP, "dialog", Feature.CALL_BACK, "dialog");

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatIsSaidToBeLackedIsNeitherTakenNorOffered(PeerKind kind, Bench bench) {
    SipPeer peer = bench.peer(kind, PeerOptions.PLAIN);
    assertThat(Arrays.stream(Feature.values()).filter(feature -> feature.lackedBy().contains(kind))).isNotEmpty()
        .allSatisfy(feature -> assertThat(has(peer, feature)).as("%s has %s", kind, feature).isFalse());
  }

  @Test
  void whatAProgramHasIsFoundTheSameWay(Bench bench) {
    SipPeer linphone = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    assertThat(EXTENSIONS.keySet()).allSatisfy(feature -> assertThat(has(linphone, feature)).as("%s", feature).isTrue());
    assertThat(Probe.ask("SUBSCRIBE", linphone, "Event: presence", "Expires: 60")).isPresent();
    assertThat(linphone.commands()).contains("call");
    assertThat(bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN).commands()).contains("dial");
  }

  private static boolean has(SipPeer peer, Feature feature) {
    if (EXTENSIONS.containsKey(feature)) {
      return Probe.ask("INVITE", peer, "Require: " + EXTENSIONS.get(feature), "Session-Expires: 1800")
          .orElseThrow().status() != 420;
    }
    if (EVENTS.containsKey(feature)) {
      return Probe.ask("SUBSCRIBE", peer, "Event: " + EVENTS.get(feature), "Expires: 60")
          .filter(answer -> answer.status() / 100 == 2).isPresent();
    }
    return switch (feature) {
      case KPML -> Probe.ask("OPTIONS", peer).orElseThrow().header("Allow-Events").contains("kpml");
      case INTERCOM -> peer.commands().toLowerCase(Locale.ROOT).contains("header");
      default -> throw new AssertionError("no way to ask for " + feature);
    };
  }
}
