package org.diapason.sip.dialog;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.diapason.core.call.CallId;
import org.diapason.sip.transaction.SipThread;

/** Who takes what arrives. Confined to the signalling thread. */
final class Table {

  /** As long as an INVITE or a 2xx may still come again, or a 2xx of another branch (64·T1, RFC 3261 §13.2.2.4). */
  private static final Duration AFTERLIFE = Duration.ofSeconds(32);

  private final SipThread thread;
  private final Map<CallId, Leg> legs = new HashMap<>();
  private final Map<DialogKey, Session> sessions = new HashMap<>();
  private final Map<InviteKey, ClientInvite> ours = new HashMap<>();
  private final Map<InviteKey, ServerInvite> theirs = new HashMap<>();

  /** An INVITE before there is a dialog: Call-ID and the tag of its From. */
  record InviteKey(String callId, String fromTag) {
  }

  Table(SipThread thread) {
    this.thread = thread;
  }

  Optional<Leg> leg(CallId call) {
    return Optional.ofNullable(legs.get(call));
  }

  Optional<Session> session(DialogKey key) {
    return Optional.ofNullable(sessions.get(key));
  }

  Optional<ClientInvite> ours(InviteKey key) {
    return Optional.ofNullable(ours.get(key));
  }

  Optional<ServerInvite> theirs(InviteKey key) {
    return Optional.ofNullable(theirs.get(key));
  }

  void add(CallId call, Leg leg) {
    legs.put(call, leg);
  }

  void add(Session session) {
    sessions.put(session.key(), session);
  }

  void add(InviteKey key, ClientInvite invite) {
    ours.put(key, invite);
  }

  void add(InviteKey key, ServerInvite invite) {
    theirs.put(key, invite);
  }

  void remove(Session session) {
    sessions.remove(session.key());
  }

  void remove(InviteKey key, ServerInvite invite) {
    theirs.remove(key, invite);
  }

  /** The call is over; its INVITE may still hear of late answers. */
  void remove(CallId call) {
    legs.remove(call);
  }

  void removeLater(InviteKey key, ClientInvite invite) {
    thread.after(AFTERLIFE, () -> ours.remove(key, invite));
  }

  void removeLater(InviteKey key, ServerInvite invite) {
    thread.after(AFTERLIFE, () -> theirs.remove(key, invite));
  }

  /** What is held now, by name. */
  List<String> holdings() {
    return Stream.of(legs.keySet().stream().map(call -> "call " + call),
        sessions.keySet().stream().map(key -> "dialog " + key),
        ours.keySet().stream().map(key -> "INVITE of ours " + key),
        theirs.keySet().stream().map(key -> "INVITE of theirs " + key)).flatMap(names -> names).sorted().toList();
  }
}
