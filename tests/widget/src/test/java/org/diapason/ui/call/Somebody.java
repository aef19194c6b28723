package org.diapason.ui.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.diapason.core.account.AccountId;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.Question;
import org.diapason.core.call.RecordingState;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.media.Direction;
import org.diapason.core.media.Negotiated;

/** A call as the windows may have to show it; every word makes it another one. */
final class Somebody {

  private final CallId id = CallId.fresh();
  private final Address party;
  private CallPhase phase = CallPhase.TALKING;
  private boolean outgoing = true;
  private boolean held;
  private boolean muted;
  private boolean speaker;
  private boolean waiting;
  private boolean silenced;
  private boolean audioLost;
  private RecordingState recording = RecordingState.OFF;
  private Optional<Long> since = Optional.of(-Duration.ofSeconds(161).toNanos());
  private Optional<Question> question = Optional.empty();
  private Optional<EndReason> end = Optional.empty();

  private Somebody(Address party) {
    this.party = party;
  }

  static Somebody named(String name, String user) {
    return new Somebody(new Address(name, "sip", user, "pbx.example.com", 0));
  }

  Somebody ringsHere() {
    phase = CallPhase.RINGING_HERE;
    outgoing = false;
    since = Optional.empty();
    return this;
  }

  Somebody isRung() {
    phase = CallPhase.RINGING_THERE;
    since = Optional.empty();
    return this;
  }

  Somebody knocks() {
    waiting = true;
    return ringsHere();
  }

  Somebody silenced() {
    silenced = true;
    return this;
  }

  Somebody onHold() {
    held = true;
    return this;
  }

  Somebody muted() {
    muted = true;
    return this;
  }

  Somebody onSpeaker() {
    speaker = true;
    return this;
  }

  Somebody recorded() {
    recording = RecordingState.ON;
    return this;
  }

  Somebody unheard() {
    audioLost = true;
    return this;
  }

  Somebody since(Duration ago) {
    since = Optional.of(-ago.toNanos());
    return this;
  }

  Somebody asks(Question.Kind kind, Address target) {
    question = Optional.of(new Question(kind, target));
    return this;
  }

  Somebody gone(EndReason.Cause cause, int status, String detail) {
    phase = CallPhase.ENDED;
    since = Optional.empty();
    end = Optional.of(new EndReason(cause, status, detail));
    return this;
  }

  CallId id() {
    return id;
  }

  CallView view() {
    Optional<Negotiated> media = since.map(known -> new Negotiated(AudioCodec.OPUS, Direction.SENDRECV, true));
    return new CallView(id, new AccountId("work"), party, party, true, outgoing, phase, held, false, muted, speaker, 100,
        audioLost, waiting, silenced, recording, Instant.EPOCH, since, media, Optional.empty(), Optional.empty(), question, end);
  }
}
