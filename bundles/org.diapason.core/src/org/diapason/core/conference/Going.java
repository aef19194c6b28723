package org.diapason.core.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.diapason.core.call.CallId;

/**
 * A conference that goes on.
 *
 * @param members in the order of their adding, each call once
 * @param held whether all are on hold
 * @param muted whether nobody hears the person here
 * @param aside member whom the person here has a private word with
 */
record Going(List<Member> members, boolean held, boolean muted, Optional<CallId> aside) implements ConferenceState {

  Going {
    members = List.copyOf(members);
  }

  @Override
  public Step on(ConferenceInput input) {
    return switch (input) {
      case ConferenceInput.Add add -> add(add);
      case ConferenceInput.Stands stands -> to(with(stands.call(), member -> member.stands(stands.standing())));
      case ConferenceInput.Silence silence -> to(with(silence.call(), member -> member.silenced(silence.silenced())));
      case ConferenceInput.HoldOne hold -> holdOne(hold.call(), hold.hold());
      case ConferenceInput.Aside wish -> aside(wish);
      case ConferenceInput.Mute mute -> to(new Going(members, held, mute.muted(), aside));
      case ConferenceInput.HoldAll hold -> to(new Going(members, hold.hold(), muted, aside));
      case ConferenceInput.Succeed succeed -> succeed(succeed);
      case ConferenceInput.Connect _ -> connect();
      case ConferenceInput.Gone gone -> without(gone.call(), List.of());
      case ConferenceInput.Remove remove ->
          without(remove.call(), List.of(new ConferenceAction.HangUp(remove.call())));
      case ConferenceInput.Split split -> split(split.call());
      case ConferenceInput.End _ -> end();
    };
  }

  Optional<Member> member(CallId call) {
    return members.stream().filter(member -> member.call().equals(call)).findFirst();
  }

  /** Whether one is or shall be on hold, once it has answered. */
  boolean holds(Member member) {
    return held || member.alone();
  }

  /** Whether the others hear one. */
  boolean heard(Member member) {
    return member.standing() == Standing.TALKING && !member.silenced() && !holds(member);
  }

  /** Two who have answered can go on without us. */
  boolean connectable() {
    return members.size() == 2 && members.stream().allMatch(Member::answered);
  }

  private Step add(ConferenceInput.Add add) {
    if (member(add.call()).isPresent()) {
      return to(this);
    }
    List<Member> more = new ArrayList<>(members);
    more.add(Member.of(add.call(), add.standing()));
    return to(new Going(more, held, muted, aside));
  }

  private Going with(CallId call, UnaryOperator<Member> change) {
    List<Member> changed = members.stream()
        .map(member -> member.call().equals(call) ? change.apply(member) : member)
        .toList();
    return new Going(changed, held, muted, aside);
  }

  private Step holdOne(CallId call, boolean hold) {
    Going changed = with(call, member -> member.alone(hold));
    boolean back = !hold && member(call).isPresent();
    return to(back ? new Going(changed.members, false, muted, aside) : changed);
  }

  private Step aside(ConferenceInput.Aside wish) {
    boolean possible = member(wish.call()).filter(member -> member.answered() && !holds(member)).isPresent();
    if (wish.aside()) {
      return to(possible ? new Going(members, held, muted, Optional.of(wish.call())) : this);
    }
    return to(new Going(members, held, muted, aside.filter(with -> !with.equals(wish.call()))));
  }

  private Step split(CallId call) {
    return member(call).filter(Member::answered).isPresent()
        ? without(call, List.of(new ConferenceAction.HoldCall(call), new ConferenceAction.Release(call)))
        : to(this);
  }

  private Step connect() {
    if (!connectable()) {
      return to(this);
    }
    CallId sent = members.getFirst().call();
    return to(new Over()).then(
        List.of(new ConferenceAction.HoldCall(sent), new ConferenceAction.Connect(sent, members.getLast().call())));
  }

  /** Whoever takes a place is muted, on hold or in a private word as the one before was. */
  private Step succeed(ConferenceInput.Succeed input) {
    if (member(input.successor()).isPresent()) {
      return to(this);
    }
    Going changed = with(input.call(), member -> member.succeeded(input.successor()));
    return to(new Going(changed.members, held, muted, aside.map(with -> with.equals(input.call()) ? input.successor() : with)));
  }

  private Step without(CallId call, List<ConferenceAction> farewell) {
    if (member(call).isEmpty()) {
      return to(this);
    }
    List<Member> rest = members.stream().filter(member -> !member.call().equals(call)).toList();
    if (rest.size() > 1) {
      return to(new Going(rest, held, muted, aside)).then(farewell);
    }
    return to(new Over()).then(farewell)
        .then(rest.stream().<ConferenceAction>map(member -> new ConferenceAction.Release(member.call())).toList());
  }

  private Step end() {
    return to(new Over()).then(members.stream()
        .<ConferenceAction>map(member -> new ConferenceAction.HangUp(member.call())).toList());
  }

  /** Takes back a private word with one who is no longer there for it, and does what the change asks for. */
  private Step to(ConferenceState next) {
    ConferenceState clean = switch (next) {
      case Over over -> over;
      case Going going -> new Going(going.members, going.held, going.muted, going.aside
          .filter(with -> going.member(with).filter(member -> member.answered() && !going.holds(member)).isPresent()));
    };
    return new Step(clean, Changes.between(this, clean));
  }
}
