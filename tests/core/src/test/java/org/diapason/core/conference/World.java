package org.diapason.core.conference;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.address.Address;
import org.diapason.core.call.CallChanged;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallInput;
import org.diapason.core.call.CallView;
import org.diapason.core.call.DialResult;
import org.diapason.core.call.IncomingCall;
import org.diapason.core.call.Introduction;
import org.diapason.core.handling.HandlingSettings;
import org.diapason.core.handling.HandlingSettings.TransferRequests;
import org.diapason.core.media.OfferAnswer.Carrier;
import org.diapason.core.setting.Owner;

/** Calls, transfers and conferences of one phone, and whatever people on both sides do to them. */
final class World implements AutoCloseable {

  /** What somebody does. */
  enum Deed {
    DIAL, RING, ANSWER_HERE, ANSWER_THERE, RECORD_ONE, STOP_ONE, HANG_UP_HERE, HANG_UP_THERE, HOLD, RESUME, HELD_THERE,
    BACK_THERE, CREATE, CREATE_OF_TWO, CREATE_AT_ONCE, ADD, INVITE, REMOVE, SPLIT, SILENCE, ASIDE, TOGETHER,
    MUTE, HOLD_ALL, RESUME_ALL, END, CONNECT, RECORD, STOP, REPLACE, AGREE,
    TRANSFER, TRANSFER_TO, TAKEN, NEWS, DONE, NOT_TAKEN, SENDS_US, YES, NO, MOVED, MOVED_ABROAD, DEFLECT, OFFER_REFUSED,
    POLICY, WAIT, WAIT_LONG
  }

  /** @param which picks call or conference */
  record Step(Deed deed, int which) {
  }

  /** RFC 3261 §14.1: at most 4 s. */
  private static final Duration AFTER_GLARE = Duration.ofSeconds(4);

  final ConferenceRig rig = new ConferenceRig().start();
  final List<CallId> calls = new ArrayList<>();
  final List<ConferenceId> conferences = new ArrayList<>();
  final Set<CallId> incoming = new HashSet<>();
  final Set<CallId> accepted = new HashSet<>();
  /** How often a far side has asked us to call somebody else. */
  final Map<CallId, Integer> requests = new HashMap<>();
  final Map<CallId, List<CallView>> told = new ConcurrentHashMap<>();

  /** Two far sides that have answered, and one that is dialled. */
  World() {
    rig.events.subscribe(CallChanged.class, changed -> told
        .computeIfAbsent(changed.call().id(), _ -> new CopyOnWriteArrayList<>()).add(changed.call()));
    for (int i = 0; i < 3; i++) {
      act(new Step(Deed.DIAL, 0));
      act(i == 2 ? new Step(Deed.AGREE, 0) : new Step(Deed.ANSWER_THERE, i));
    }
  }

  /** Whatever it is, and all that follows from it at once. */
  void act(Step step) {
    CallId call = pick(calls, step.which(), new CallId("none"));
    ConferenceId conference = pick(conferences, step.which(), new ConferenceId("none"));
    switch (step.deed()) {
      case DIAL -> dialled(rig.calls.dial(Optional.of(ConferenceRig.WORK), "600"));
      case INVITE -> dialled(rig.conferences.invite(conference, Optional.of(ConferenceRig.WORK), "601"));
      case RING -> ring(Optional.empty());
      case REPLACE -> {
        ring(Optional.of(call));
        rig.settle();
        rig.time.advance(Duration.ZERO);
        rig.calls.call(calls.getLast(), new CallInput.Acknowledged(Optional.empty()));
      }
      case ANSWER_HERE -> accept(call);
      case CREATE -> created(rig.conferences.create(List.of(call)));
      case CREATE_OF_TWO -> created(rig.conferences.create(two(step.which())));
      case CREATE_AT_ONCE -> {
        created(rig.conferences.create(List.of(call)));
        created(rig.conferences.create(two(step.which())));
      }
      case ADD -> rig.conferences.add(conference, pick(calls, step.which() / 2, call));
      case AGREE -> rig.agree();
      case ANSWER_THERE, HANG_UP_HERE, HANG_UP_THERE, HOLD, RESUME, HELD_THERE, BACK_THERE ->
          toCall(step.deed(), call);
      case TRANSFER, TRANSFER_TO, TAKEN, NEWS, DONE, NOT_TAKEN, SENDS_US, MOVED, MOVED_ABROAD, OFFER_REFUSED ->
          elsewhere(step.deed(), call, step.which());
      case YES, NO -> rig.calls.decide(call, step.deed() == Deed.YES);
      case RECORD_ONE, STOP_ONE -> rig.calls.record(call, step.deed() == Deed.RECORD_ONE);
      case DEFLECT -> rig.calls.deflect(call, "700");
      case POLICY -> rig.settings.set(HandlingSettings.TRANSFER_REQUEST, Owner.PHONE,
          TransferRequests.values()[step.which() % TransferRequests.values().length]);
      case WAIT -> rig.time.advance(Duration.ofSeconds(6));
      case WAIT_LONG -> rig.time.advance(Duration.ofMinutes(4));
      case REMOVE, SPLIT, SILENCE, ASIDE, TOGETHER -> toMember(step.deed(), call);
      case MUTE, HOLD_ALL, RESUME_ALL, END, CONNECT, RECORD, STOP -> toAll(step.deed(), conference, step.which());
    }
    rig.settle();
    rig.calls.list().stream().map(CallView::id).filter(other -> !calls.contains(other)).toList().forEach(this::routed);
    rig.settle();
  }

  /** Nobody does anything until offers that crossed others were made again, and all are agreed to. */
  void offerAgain() {
    rig.agree();
    rig.time.advance(AFTER_GLARE);
    rig.settle();
    rig.agree();
  }

  /** Nobody does anything for some minutes, but that offers are agreed to. */
  void pass(int minutes) {
    for (int i = 0; i < minutes; i++) {
      rig.agree();
      rig.time.advance(Duration.ofMinutes(1));
      rig.settle();
    }
  }

  private void toCall(Deed deed, CallId call) {
    switch (deed) {
      case ANSWER_THERE -> rig.calls.call(call, new CallInput.Answered(ConferenceRig.SDP));
      case HANG_UP_HERE -> rig.calls.hangUp(call);
      case HANG_UP_THERE -> rig.calls.call(call, new CallInput.RemoteHangUp());
      case HOLD -> rig.calls.hold(call);
      case RESUME -> rig.calls.resume(call);
      default -> {
        rig.far.holdsUs(deed == Deed.HELD_THERE);
        rig.calls.call(call, new CallInput.RemoteOffer(Carrier.INVITE, ConferenceRig.SDP));
      }
    }
  }

  /** Transfers and redirections, ours and theirs. */
  private void elsewhere(Deed deed, CallId call, int which) {
    switch (deed) {
      case TRANSFER -> rig.calls.transfer(call, "700");
      case TRANSFER_TO -> rig.calls.transferTo(call, pick(calls, which / 2, call));
      default -> rig.calls.call(call, switch (deed) {
        case TAKEN -> new CallInput.TransferAccepted(which % 5 == 0);
        case NEWS -> new CallInput.TransferProgress(180, "", false);
        case DONE -> new CallInput.TransferProgress(which % 2 == 0 ? 200 : 486, "", true);
        case NOT_TAKEN -> new CallInput.TransferRefused(603, "");
        case SENDS_US -> {
          requests.merge(call, 1, Integer::sum);
          yield new CallInput.TransferRequested(Address.of("800", "pbx.example"), Introduction.NONE);
        }
        case MOVED -> new CallInput.Redirected(302, "", List.of(Address.of("801", "pbx.example")));
        case MOVED_ABROAD -> new CallInput.Redirected(302, "", List.of(Address.of("802", "far.example")));
        default -> new CallInput.OfferRefused(which % 2 == 0 ? 491 : 488);
      });
    }
  }

  private void toMember(Deed deed, CallId call) {
    switch (deed) {
      case REMOVE -> rig.conferences.remove(call);
      case SPLIT -> rig.conferences.split(call);
      case SILENCE -> rig.conferences.muteMember(call, true);
      case ASIDE -> rig.conferences.aside(call, true);
      default -> rig.conferences.aside(call, false);
    }
  }

  private void toAll(Deed deed, ConferenceId conference, int which) {
    switch (deed) {
      case MUTE -> rig.conferences.mute(conference, which % 2 == 0);
      case HOLD_ALL -> rig.conferences.hold(conference);
      case RESUME_ALL -> rig.conferences.resume(conference);
      case CONNECT -> rig.conferences.connect(conference);
      case RECORD -> rig.conferences.record(conference, true);
      case STOP -> rig.conferences.record(conference, false);
      default -> rig.conferences.end(conference);
    }
  }

  private void dialled(DialResult result) {
    rig.settle();
    routed(((DialResult.Dialling) result).call());
  }

  private void routed(CallId call) {
    if (!calls.contains(call)) {
      calls.add(call);
    }
    rig.calls.call(call, new CallInput.Routed(InetAddress.getLoopbackAddress()));
  }

  private void ring(Optional<CallId> replaced) {
    CallId call = new CallId("in" + calls.size());
    calls.add(call);
    if (replaced.isEmpty()) {
      incoming.add(call); // who replaces another is answered by itself
    }
    rig.calls.incoming(new IncomingCall(call, ConferenceRig.WORK, Address.of("bob", "pbx"), Address.of("me", "pbx"),
        true, false, Optional.empty(), ConferenceRig.SDP, InetAddress.getLoopbackAddress(), replaced, Optional.empty()));
  }

  private void accept(CallId call) {
    accepted.add(call);
    rig.calls.answer(call);
    rig.calls.call(call, new CallInput.Acknowledged(Optional.empty()));
  }

  private void created(CreateResult result) {
    if (result instanceof CreateResult.Created created) {
      conferences.add(created.conference());
    }
  }

  private List<CallId> two(int which) {
    CallId one = calls.get(which % calls.size());
    return List.of(one, calls.get((which + 1) % calls.size())).stream().distinct().toList();
  }

  private static <T> T pick(List<T> all, int which, T none) {
    return all.isEmpty() ? none : all.get(which % all.size());
  }

  @Override
  public void close() {
    rig.close();
  }
}
