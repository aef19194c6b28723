package org.diapason.peers.rig;

import java.util.EnumSet;
import java.util.Set;

/** What the telephone is for, as a row of {@code docs/interop.md}; in the order of the rows. */
public enum Feature {
  REGISTRATION("registration over UDP, TCP and TLS; MD5 and SHA-256"),
  CALL("calls both ways, taken, refused, cancelled, ended by either side"),
  CODECS("Opus, G.722, PCMA, PCMU"),
  TRANSPORTS("calls over TCP and TLS"),
  SOUND_SERVER("sound devices"),
  CALL_WAITING("call waiting: offered, taken, reached by hanging up, or busy"),
  DEFLECT("a call that rings is sent elsewhere (302)"),
  REDIRECTED("our call is sent elsewhere (3xx): followed, asked about, in a circle"),
  HOLD("hold and resume from here"),
  HELD("held by the far side: sendonly, inactive, 0.0.0.0, offer in the ACK"),
  MUSIC_ON_HOLD("music of the far side that holds us"),
  BROKER("to and fro between two in one click"),
  MANY_CALLS("many calls: 32 on hold and one active; hundreds in sequence"),
  BLIND_TRANSFER("blind transfer: we send the far side elsewhere"),
  ATTENDED_TRANSFER("attended transfer: we bring two far sides together", PeerKind.BARESIP),
  TRANSFEREE("transfer asked of us (REFER): accepted, refused, asked about"),
  TRANSFER_TARGET("somebody is transferred to us"),
  REPLACES("INVITE with Replaces: taken over; wrong tags; early only", PeerKind.BARESIP),
  WATCHING("an extension is watched (RFC 4235)", PeerKind.BARESIP, PeerKind.LINPHONE),
  PICKUP("a watched extension that rings is picked up", PeerKind.BARESIP, PeerKind.LINPHONE),
  CODES("picked up, parked and taken back by the PBX's codes"),
  CALL_BACK("call back when free", PeerKind.BARESIP, PeerKind.LINPHONE),
  CONFERENCE("conference mixed here"),
  DTMF_EVENTS("digits as telephone events (RFC 4733)"),
  DTMF_INFO("digits by INFO, with either body"),
  DTMF_TONES("digits as tones in the sound"),
  KPML("key presses for who subscribes to them (RFC 4730)", PeerKind.BARESIP, PeerKind.LINPHONE),
  RECORDING("recording"),
  HANDLING("forwarding and answering by rule"),
  INTERCOM("intercom: answered because the caller's side asks", PeerKind.BARESIP, PeerKind.LINPHONE),
  ANONYMOUS("callers who hide are refused if that is wanted"),
  EARLY_MEDIA("early media"),
  TONES("ring-back, busy and congestion tones of the country"),
  LATE_OFFER("INVITE and re-INVITE without offer"),
  RELIABLE_PROVISIONAL("reliable provisional answers (PRACK)", PeerKind.BARESIP),
  SESSION_TIMER("session timer (RFC 4028)", PeerKind.BARESIP),
  RACES("messages that cross, are lost, come twice or from two"),
  MALFORMED("malformed and unknown messages"),
  LACKING("what a program is said to lack, it does not take or offer");

  private final String title;
  private final Set<PeerKind> lackedBy;

  Feature(String title, PeerKind... lackedBy) {
    this.title = title;
    this.lackedBy = EnumSet.noneOf(PeerKind.class);
    this.lackedBy.addAll(Set.of(lackedBy));
  }

  public String title() {
    return title;
  }

  /** The far phones that have no such thing. */
  public Set<PeerKind> lackedBy() {
    return Set.copyOf(lackedBy);
  }
}
