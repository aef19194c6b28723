package org.diapason.core.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.diapason.core.event.Events;
import org.diapason.core.media.AudioProgram;
import org.diapason.core.media.Direction;
import org.diapason.core.media.DtmfMode;
import org.diapason.core.media.MediaEngine;
import org.diapason.core.media.MediaRequest;
import org.diapason.core.media.MediaSession;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the machine wants: on the wire, in the media session, for the person. */
final class CallActions {

  private static final Logger LOG = LoggerFactory.getLogger(CallActions.class);
  private static final Duration DIGIT_LENGTH = Duration.ofMillis(160);

  private final CallSignalling signalling;
  private final MediaEngine media;
  private final ToneDesk tones;
  private final Events events;
  private final BiConsumer<CallId, CallInput> later;
  private final CallPolicy policy;

  CallActions(CallSignalling signalling, MediaEngine media, ToneDesk tones, Events events,
      BiConsumer<CallId, CallInput> later, CallPolicy policy) {
    this.signalling = signalling;
    this.media = media;
    this.tones = tones;
    this.events = events;
    this.later = later;
    this.policy = policy;
  }

  /**
   * Performs all actions, those after a failed one too: when sound can not be closed, BYE is still to be sent.
   *
   * @return what failed first: a fault in one call ends that call and harms no other
   */
  Optional<RuntimeException> perform(LiveCall call, List<CallAction> wanted) {
    Optional<RuntimeException> first = Optional.empty();
    for (CallAction action : wanted) {
      try {
        perform(call, action);
      } catch (RuntimeException bug) {
        if (first.isEmpty()) {
          first = Optional.of(bug);
        } else {
          LOG.error("And another: call={}", call.id, bug);
        }
      }
    }
    return first;
  }

  private void perform(LiveCall call, CallAction action) {
    CallId id = call.id;
    switch (action) {
      case CallAction.Route _ -> signalling.route(id, call.account, call.target, call.introduction);
      case CallAction.Invite invite -> signalling.invite(id, invite.offer());
      case CallAction.Ring _ -> signalling.ring(id);
      case CallAction.SendAccept accept -> signalling.accept(id, accept.description());
      case CallAction.Refuse refuse -> signalling.refuse(id, refuse.status());
      case CallAction.Redirect redirect -> signalling.redirect(id, redirect.target());
      case CallAction.Acknowledge acknowledge -> signalling.acknowledge(id, acknowledge.answer());
      case CallAction.Cancel _ -> signalling.cancel(id);
      case CallAction.Bye _ -> signalling.bye(id);
      case CallAction.Reoffer reoffer -> signalling.reoffer(id, reoffer.offer());
      case CallAction.Respond respond -> signalling.respond(id, respond.carrier(), respond.description());
      case CallAction.RefuseOffer refuse -> signalling.refuseOffer(id, refuse.carrier(), refuse.status());
      case CallAction.OpenMedia open -> open(call, open);
      case CallAction.CreateOffer create -> session(call).ifPresent(s -> s.createOffer(create.direction()));
      case CallAction.CreateReoffer create -> session(call).ifPresent(s -> reoffer(call, s, create.direction()));
      case CallAction.CreateAnswer create ->
          session(call).ifPresent(s -> s.createAnswer(create.offer(), create.wanted()));
      case CallAction.ApplyAnswer apply -> session(call).ifPresent(s -> s.applyAnswer(apply.answer()));
      case CallAction.Commit _ -> session(call).ifPresent(MediaSession::commit);
      case CallAction.RollBack _ -> session(call).ifPresent(MediaSession::rollBack);
      case CallAction.OpenMicrophone _ -> openMicrophone(call);
      case CallAction.Hear _ -> hear(call);
      case CallAction.CloseMicrophone _ -> session(call).ifPresent(s -> s.microphone(false));
      case CallAction.CloseMedia _ -> call.scope.closeMedia();
      case CallAction.PlayFailure failure -> tones.failed(failure.tone());
      case CallAction.PlayAnswered _ -> tones.answered();
      case CallAction.Tell tell -> events.publish(new ProblemRaised(tell.problem().about(id)));
      case CallAction.WaitAfterGlare _ ->
          call.scope.afterGlare(glareDelay(call.outgoing), () -> later.accept(id, new CallInput.RetryOffer()));
    }
  }

  void digit(LiveCall call, char digit) {
    media.tones().key(digit);
    if (call.account.kpml()) {
      signalling.digit(call.id, digit, DigitCarrier.KPML);
      return;
    }
    switch (call.account.dtmf()) {
      case RFC4733 -> onlyEvent(call, digit);
      case INFO_RELAY -> signalling.digit(call.id, digit, DigitCarrier.INFO_RELAY);
      case INFO_DTMF -> signalling.digit(call.id, digit, DigitCarrier.INFO_DTMF);
      case IN_BAND -> session(call).ifPresent(s -> s.soundDigit(digit, DIGIT_LENGTH));
      case OFF -> { }
      case AUTO -> {
        if (call.takesEvents()) {
          event(call, digit);
        } else {
          signalling.digit(call.id, digit, DigitCarrier.INFO_RELAY);
        }
      }
    }
  }

  /** Who takes no events gets nothing, which has to be known, but only once. */
  private void onlyEvent(LiveCall call, char digit) {
    if (call.takesEvents()) {
      event(call, digit);
    } else if (call.talkingSince.isPresent() && !call.digitsRefused) {
      call.digitsRefused = true;
      events.publish(new ProblemRaised(Problem.of(ProblemCode.DIGITS_NOT_TAKEN, call.account.name()).about(call.id)));
    }
  }

  private static void event(LiveCall call, char digit) {
    session(call).ifPresent(s -> s.sendDigit(digit, DIGIT_LENGTH));
  }

  private void open(LiveCall call, CallAction.OpenMedia open) {
    Optional<AudioProgram> program = policy.program().apply(call.view(call.recording.state));
    MediaRequest request = new MediaRequest(call.id.value(), open.local(), call.account.codecs(),
        call.account.dtmf() != DtmfMode.IN_BAND, program);
    MediaSession session = media.open(request, event -> later.accept(call.id, MediaInputs.of(event)));
    call.scope.openMedia(session);
    session.mute(call.muted);
    session.volume(call.volume);
    if (call.outgoing && policy.sounds().apply(call.account.id()).earlyMediaMuted()) {
      call.earlyMuted = true;
      session.hear(false);
    }
  }

  /** A stream that only receives is held by making it inactive (RFC 3264 §8.4). */
  private static void reoffer(LiveCall call, MediaSession session, Direction direction) {
    if (call.account.forceRfc3264Hold()) {
      session.createOffer(direction == Direction.SENDONLY && call.isHeldThere() ? Direction.INACTIVE : direction);
    } else {
      session.createReoffer(direction);
    }
  }

  /** Who hears only a ring-back tone does not know that he could be heard. */
  private static void openMicrophone(LiveCall call) {
    if (!call.earlyMuted) {
      session(call).ifPresent(s -> s.microphone(true));
    }
  }

  private static void hear(LiveCall call) {
    if (call.earlyMuted) {
      call.earlyMuted = false;
      session(call).ifPresent(s -> s.hear(true));
    }
  }

  private static Optional<MediaSession> session(LiveCall call) {
    return call.scope.media();
  }

  /** The owner of the Call-ID waits longer, so that both do not collide again (RFC 3261 §14.1). */
  private static Duration glareDelay(boolean ownsCallId) {
    long least = ownsCallId ? 2_100 : 0;
    long most = ownsCallId ? 4_000 : 2_000;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most + 1));
  }
}
