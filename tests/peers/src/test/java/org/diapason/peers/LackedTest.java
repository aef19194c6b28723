package org.diapason.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** What the features stand on. */
  private enum Ground {
    /** RFC 3891. */
    REPLACES(Feature.ATTENDED_TRANSFER, Feature.REPLACES),
    /** RFC 3262. */
    RELIABLE(Feature.RELIABLE_PROVISIONAL),
    /** RFC 4028. */
    TIMER(Feature.SESSION_TIMER),
    /** RFC 4235. */
    DIALOGS(Feature.WATCHING, Feature.PICKUP, Feature.CALL_BACK),
    /** RFC 4730. */
    KEY_PRESSES(Feature.KPML),
    /** Headers of the caller's choice. */
    HEADERS(Feature.INTERCOM);

    private final Set<Feature> features;

    Ground(Feature... features) {
      this.features = Set.of(features);
    }

    boolean isThere(SipPeer peer) {
      return switch (this) {
        case REPLACES -> takesCallThatNeeds("replaces", peer);
        case RELIABLE -> takesCallThatNeeds("100rel", peer);
        case TIMER -> takesCallThatNeeds("timer", peer);
        case DIALOGS -> Probe.ask("SUBSCRIBE", peer, "Event: dialog", "Expires: 60")
            .filter(answer -> answer.status() / 100 == 2).isPresent();
        case KEY_PRESSES -> Probe.ask("OPTIONS", peer).orElseThrow().header("Allow-Events").contains("kpml");
        case HEADERS -> peer.commands().toLowerCase(Locale.ROOT).contains("header");
      };
    }

    private static boolean takesCallThatNeeds(String extension, SipPeer peer) {
      return Probe.ask("INVITE", peer, "Require: " + extension, "Session-Expires: 1800").orElseThrow().status() != 420;
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatIsSaidToBeLackedIsNeitherTakenNorOffered(PeerKind kind, Bench bench) {
    SipPeer peer = bench.peer(kind, PeerOptions.PLAIN);
    Set<Feature> lacked = Arrays.stream(Feature.values()).filter(feature -> feature.lackedBy().contains(kind))
        .collect(Collectors.toSet());
    Set<Feature> asked = EnumSet.noneOf(Feature.class);
    for (Ground ground : Ground.values()) {
      if (ground.features.stream().anyMatch(lacked::contains)) {
        assertThat(ground.isThere(peer)).as("%s has %s", kind, ground).isFalse();
        asked.addAll(ground.features);
      }
    }
    assertThat(lacked).isNotEmpty().isSubsetOf(asked);
  }

  @Test
  void whatAProgramHasIsFoundTheSameWay(Bench bench) {
    SipPeer linphone = bench.peer(PeerKind.LINPHONE, PeerOptions.PLAIN);
    assertThat(List.of(Ground.REPLACES, Ground.RELIABLE, Ground.TIMER)).allMatch(ground -> ground.isThere(linphone));
    assertThat(Probe.ask("SUBSCRIBE", linphone, "Event: presence", "Expires: 60")).isPresent();
    assertThat(linphone.commands()).contains("call");
    assertThat(bench.peer(PeerKind.BARESIP, PeerOptions.PLAIN).commands()).contains("dial");
  }
}
