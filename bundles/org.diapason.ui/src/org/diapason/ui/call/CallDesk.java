package org.diapason.ui.call;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.RecordingState;
import org.diapason.core.extension.CallbackResult;
import org.diapason.core.extension.ExtensionView;
import org.diapason.core.extension.Redial;
import org.diapason.core.phone.Phone;
import org.diapason.core.problem.Problem;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;

/** What a person can do with calls; with no call named, it is about the one on the stage. */
public final class CallDesk {

  private final Phone phone;
  private final Calls calls;
  private final CallBoard board;
  private final RecordingTimes recordings = new RecordingTimes();

  /** A desk over the calls of a phone. */
  @Inject
  public CallDesk(Phone phone, CallBoard board) {
    this.phone = phone;
    calls = phone.calls();
    this.board = board;
  }

  /** Dials with the default account. */
  public DialResult dial(String typed) {
    return calls.dial(Optional.empty(), typed);
  }

  /** Dials with the default account, in speaker mode. */
  public DialResult dialHandsFree(String typed) {
    return calls.dialHandsFree(Optional.empty(), typed);
  }

  /** Dials the far side of a call again, with the account that it was with. */
  public DialResult again(CallView call) {
    return calls.dial(Optional.of(call.account()), (call.outgoing() ? call.called() : call.party()).uri());
  }

  /** Whether somebody was called who can be called again. */
  public boolean canRedial() {
    return !phone.redial().list().isEmpty();
  }

  /** Calls the one again who was called last. */
  public DialResult redial() {
    return phone.redial().again();
  }

  /** Somebody who was called, as a person writes it: without the domain of the account. */
  public String written(Redial.Entry entry) {
    String domain = phone.accounts().find(Optional.of(entry.account())).map(account -> account.domain().host()).orElse("");
    return entry.to().host().equalsIgnoreCase(domain) ? entry.to().user() : entry.to().uri();
  }

  /** The name of the account that a call is with; empty once that is removed. */
  public String account(CallView call) {
    return phone.accounts().list().stream().filter(one -> one.id().equals(call.account())).findFirst()
        .map(AccountView::name).orElse("");
  }

  /** Whether one can wait until the far side of a call that has ended is free. */
  public boolean canCallBack(CallView call) {
    return phone.callbacks().isOffered(call);
  }

  /** Waits until the far side is free, then asks. */
  public CallbackResult callBack(CallView call) {
    return phone.callbacks().request(call);
  }

  /** Takes the call that rings at an extension. */
  public DialResult pickUp(ExtensionView extension) {
    return phone.extensions().pickUp(Optional.of(extension.account()), extension.number());
  }

  /** Calls an extension. */
  public DialResult call(ExtensionView extension) {
    return calls.dial(Optional.of(extension.account()), extension.number());
  }

  public boolean hasIntercom(ExtensionView extension) {
    return phone.extensions().intercomPrefix(extension.account()).isPresent();
  }

  /** Calls an extension that shall answer by itself. */
  public DialResult intercom(ExtensionView extension) {
    return phone.extensions().intercom(Optional.of(extension.account()), extension.number());
  }

  /** Whether the PBX has a place to park calls at. */
  public boolean canPark() {
    return phone.extensions().canPark();
  }

  /** Sends the far side to where the PBX parks. */
  public Optional<Problem> park(CallView call) {
    board.forgetTransfer(call.id());
    return phone.extensions().park(call.id());
  }

  public boolean canAnswer() {
    return board.ringing().isPresent();
  }

  public void answer() {
    board.ringing().ifPresent(this::answer);
  }

  /** Answers this one; the active one is put on hold. */
  public void answer(CallView call) {
    calls.answer(call.id());
  }

  public void answerHandsFree() {
    board.ringing().ifPresent(this::answerHandsFree);
  }

  /** Answers this one in speaker mode; the active one is put on hold. */
  public void answerHandsFree(CallView call) {
    calls.answerHandsFree(call.id());
  }

  /** Not while somebody is named, because the same key puts that away. */
  public boolean canReject() {
    return canAnswer() && board.entry().isEmpty();
  }

  public void reject() {
    board.ringing().ifPresent(this::end);
  }

  public boolean canSilence() {
    return board.ringing().filter(call -> !call.silenced()).isPresent();
  }

  public void silence() {
    board.ringing().ifPresent(this::silence);
  }

  /** Rings on without a sound, for good. */
  public void silence(CallView call) {
    calls.silence(call.id());
  }

  /** Asks whom the caller shall be sent to. */
  public void askDeflect() {
    board.ringing().ifPresent(call -> board.ask(Entry.Purpose.DEFLECT, call.id()));
  }

  /** Sends a caller elsewhere; what is returned says why that is no target. */
  public Optional<Problem> deflect(CallView call, String typed) {
    return calls.deflect(call.id(), typed);
  }

  /** Whether the account of a call names a voice mail. */
  boolean hasVoiceMail(CallView call) {
    return phone.voiceMail().target(call).isPresent();
  }

  void toVoiceMail(CallView call) {
    phone.voiceMail().take(call.id());
  }

  /** Whether the caller can be refused with a text, and there is one. */
  boolean canExcuse(CallView call) {
    return phone.cannedReplies().possible(call) && !excuses().isEmpty();
  }

  List<String> excuses() {
    return phone.cannedReplies().texts();
  }

  /** Refuses a caller with a text. */
  void reject(CallView call, String text) {
    phone.cannedReplies().reject(call.id(), text);
  }

  public boolean canEnd() {
    return board.live().isPresent();
  }

  /** Rejects, cancels or hangs up. */
  public void end() {
    board.live().ifPresent(this::end);
  }

  /** Rejects, cancels or hangs up this one. */
  public void end(CallView call) {
    calls.hangUp(call.id());
  }

  /** Hangs up whatever is talked on, so that the one that knocks rings as others do. */
  public void endOthers(CallView knocking) {
    board.ongoing().stream().filter(call -> !call.id().equals(knocking.id()) && !call.held()).forEach(this::end);
  }

  public boolean canHold() {
    return talking().isPresent();
  }

  public void toggleMute() {
    talking().ifPresent(call -> calls.mute(call.id(), !call.muted()));
  }

  /** Whether the call on the stage can be in speaker mode now: one that rings here is answered so instead. */
  public boolean canSpeak() {
    return voice().isPresent();
  }

  public void toggleSpeaker() {
    voice().ifPresent(call -> calls.speaker(call.id(), !call.speaker()));
  }

  /**
   * Makes the call on the stage louder or softer here, between 0 and 200.
   *
   * @param step per cent
   */
  public void louder(int step) {
    voice().ifPresent(call -> calls.volume(call.id(), Math.clamp((long) call.volume() + step, 0, 200)));
  }

  private Optional<CallView> voice() {
    return board.live().filter(call -> call.phase() != CallPhase.RINGING_HERE);
  }

  public void toggleHold() {
    talking().ifPresent(this::toggleHold);
  }

  /** Holds this one, or resumes it and puts it onto the stage. */
  public void toggleHold(CallView call) {
    if (call.held()) {
      board.forgetTransfer(call.id());
      calls.resume(call.id());
      board.show(call.id());
    } else {
      calls.hold(call.id());
    }
  }

  public boolean canTransfer() {
    return talking().filter(call -> call.transferring().isEmpty() && board.conference().isEmpty()).isPresent();
  }

  /** Asks whom the far side shall be sent to. */
  public void askTransfer() {
    talking().ifPresent(call -> board.ask(Entry.Purpose.TRANSFER, call.id()));
  }

  public boolean canConfer() {
    return conferring().isPresent();
  }

  /** Asks who joins. */
  public void askConference() {
    conferring().ifPresent(call -> board.ask(Entry.Purpose.CONFERENCE, call.id()));
  }

  /** Whether everyone must be told of the recording first. */
  boolean mustWarnOfRecording() {
    return !phone.settings().get(RecordingSettings.NOTICE_SEEN);
  }

  void noticeSeen() {
    phone.settings().set(RecordingSettings.NOTICE_SEEN, Owner.PHONE, true);
  }

  public void record(CallView call, boolean on) {
    calls.record(call.id(), on);
  }

  /** What is recorded of a call. */
  Recorded recorded(CallView call) {
    return new Recorded(call.recording(), recordings.of(call.id().value(), call.recording(), phone.clock().nanos()),
        () -> calls.pauseRecording(call.id(), call.recording() == RecordingState.ON));
  }

  /** Sends the far side to somebody else; what is returned says why that is no target. */
  public Optional<Problem> transfer(CallView call, String typed) {
    board.forgetTransfer(call.id());
    return calls.transfer(call.id(), typed);
  }

  /** Brings the far sides of two calls together. */
  public void transfer(CallView call, CallView other) {
    board.forgetTransfer(call.id());
    calls.transferTo(call.id(), other.id());
  }

  /** Answers the question of a call. */
  void decide(CallView call, boolean yes) {
    calls.decide(call.id(), yes);
  }

  /**
   * Sends a digit into the call on the stage.
   *
   * @param digit 0-9, *, #, A-D
   */
  public void digit(char digit) {
    talking().ifPresent(call -> calls.digit(call.id(), digit));
  }

  /** The call on the stage if others may join it: it is talked on, or dialled and not answered yet. */
  private Optional<CallView> conferring() {
    return board.live().filter(CallBoard::isJoinable);
  }

  /** The call on the stage if it is talked on or held. */
  Optional<CallView> talking() {
    return board.live().filter(call -> call.phase() == CallPhase.TALKING);
  }
}
